#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace claimcheck::fetch {

// What a web archive's address of a capture says: https://web.archive.org/web/20150102030405/http://a.test/x
struct ArchivedUrl {
  std::string original;
  std::optional<std::chrono::sys_seconds> time;
};

// nullopt for an address that is no capture's.
std::optional<ArchivedUrl> read_archived_url(const std::string& url);

// Whether the address is an archive's, a capture's or any other: such a page is not looked for in archives.
bool is_of_archive(const std::string& url);

// Whether both are one page to an archive: scheme, "www.", a last slash, fragment and the case of escapes aside.
bool same_page_to_archive(const std::string& url, const std::string& other);

}  // namespace claimcheck::fetch
