#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"

namespace claimcheck {

// What else an HTML page shows of itself, for telling an article from an error, a wall, a login or a parked domain.
// Everything but `is_html` is empty for other kinds of page.
struct PageSigns {
  bool is_html = false;
  std::string title;         // of <title>, whatever better name the page's data give
  std::string heading;       // the first <h1> with words, else the first <h2>
  std::string visible_text;  // all that a browser shows without scripts, frame included, blocks parted by '\n'; the
                             // first 256 KiB
  std::uint32_t words = 0;   // of visible_text; an ideograph or a kana counts one
  bool has_password_field = false;
  bool has_scripts = false;
  bool has_media = false;                  // images, videos, frames or objects that may show what words do not
  bool is_built_by_scripts = false;        // has a framework's place for what scripts bring, whatever else it shows
  bool is_script_shell = false;            // scripts are to bring the text: hardly a word without them
  std::optional<std::string> refresh_url;  // of <meta http-equiv=refresh>, absolute
  std::uint32_t refresh_seconds = 0;
  // Longer waits renew a page that is being read, or give time to read it.
  bool sends_on() const { return refresh_url && refresh_seconds <= 10; }
  std::optional<bool> free;          // isAccessibleForFree, the article's own
  std::vector<std::string> anchors;  // ids, and names of <a>; sorted, distinct
  std::vector<std::string> hosts;    // of scripts, frames, images, forms and links elsewhere; sorted, distinct
};

// A web page, PDF or text file read as a source. Strings are UTF-8; empty means not said.
struct Page {
  std::string title;
  std::vector<std::string> authors;
  std::optional<Date> published;
  std::string site;
  std::string language;  // BCP 47
  std::string canonical_url;
  std::string text;  // the main text, paragraphs parted by a blank line
  std::vector<std::string> paragraphs;
  std::string media_type;  // by the body's first bytes: "application/pdf", "text/html"; empty where they do not tell
  PageSigns signs;
};

}  // namespace claimcheck
