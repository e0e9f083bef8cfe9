#pragma once

#include <optional>
#include <string>

#include "model/date.hpp"
#include "model/url.hpp"

namespace claimcheck::rules {

// What the URL of a copy in a web archive says of itself.
struct ArchivedUrl {
  std::string url;  // of the page that was copied
  Edtf date;        // of the copy; empty where it is not said
};

// Reads the forms that name the page: a time stamp of four to fourteen digits before a whole URL in the path (Wayback's
// "/web/20160112000000id_/http://…", archive.today's "/20160112/http://…", and of archives of that kind anywhere), and
// WebCite's "?url=http://…". nullopt for any other URL.
std::optional<ArchivedUrl> read_archived_url(const Url& url);

}  // namespace claimcheck::rules
