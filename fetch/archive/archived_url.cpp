#include "fetch/archive/archived_url.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "fetch/archive/archive_time.hpp"
#include "model/ascii.hpp"
#include "model/public_suffix.hpp"
#include "model/url.hpp"
#include "model/url_percent.hpp"

namespace claimcheck::fetch {
namespace {

// Public web archives, after the list of the Memento project (timetravel.mementoweb.org, "archives") and Wikipedia's
// "List of web archiving initiatives".
constexpr std::array<std::string_view, 20> kArchives{
    "archive-it.org", "archive.fo",     "archive.is",         "archive.li",        "archive.md",
    "archive.org",    "archive.ph",     "archive.st",         "archive.today",     "archive.vn",
    "arquivo.pt",     "freezepage.com", "ghostarchive.org",   "megalodon.jp",      "mementoweb.org",
    "perma.cc",       "vefsafn.is",     "web-archive.org.uk", "webarchive.org.uk", "webcitation.org"};
static_assert(std::ranges::is_sorted(kArchives));

constexpr std::array<std::string_view, 5> kArchiveHosts{"swap.stanford.edu", "wayback.archive-it.org",
                                                        "webarchive.loc.gov", "webarchive.nationalarchives.gov.uk",
                                                        "webarchive.parliament.uk"};
static_assert(std::ranges::is_sorted(kArchiveHosts));

// The original in "/20150102030405id_/http://…", behind a slash at `at`; empty where there is none.
std::string_view original_behind(std::string_view text, std::size_t at, std::string_view& digits) {
  std::size_t end = at + 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  digits = text.substr(at + 1, end - at - 1);
  if (digits.size() < 4 || digits.size() > 14) return {};
  while (end < text.size() && text[end] != '/' && end - at < 24) ++end;  // "id_", "if_", "mp_"
  if (end >= text.size() || text[end] != '/') return {};
  return text.substr(end + 1);
}

bool begins_with_scheme(std::string_view text) {
  const std::string head = to_lower(text.substr(0, 11));
  return head.starts_with("http://") || head.starts_with("https://") || head.starts_with("http:/") ||
         head.starts_with("https:/") || head.starts_with("http%3a") || head.starts_with("https%3a");
}

// What two spellings of one page have in common.
std::string page_key(const std::string& url) {
  const auto parsed = Url::parse(url);
  if (!parsed) return url;
  std::string_view host = parsed->host();
  if (host.starts_with("www.")) host.remove_prefix(4);
  std::string path = percent_decoded(parsed->path());
  while (path.ends_with('/')) path.pop_back();
  std::string key = std::string(host) + ':' + std::to_string(parsed->port().value_or(0)) + path;
  if (parsed->query()) key += '?' + percent_decoded(*parsed->query());
  return to_lower(key);
}

}  // namespace

std::optional<ArchivedUrl> read_archived_url(const std::string& url) {
  const auto parsed = Url::parse(url);
  if (!parsed || !parsed->is_http()) return std::nullopt;
  const std::string& text = parsed->href();
  for (std::size_t at = text.find('/', text.find("//") + 2); at != std::string::npos; at = text.find('/', at + 1)) {
    std::string_view digits;
    const std::string_view original = original_behind(text, at, digits);
    if (original.empty() || !begins_with_scheme(original)) continue;
    std::string found(original);
    if (to_lower(found.substr(0, 9)).find('%') != std::string::npos) found = percent_decoded(found);
    const auto meant = Url::parse(found);
    if (!meant) return std::nullopt;
    return ArchivedUrl{meant->href(), parse_archive_time(digits)};
  }
  return std::nullopt;
}

bool is_of_archive(const std::string& url) {
  const auto parsed = Url::parse(url);
  if (!parsed) return false;
  const std::string owner = registrable_domain(parsed->host());
  return std::ranges::binary_search(kArchives, std::string_view(owner)) ||
         std::ranges::binary_search(kArchiveHosts, parsed->host()) || read_archived_url(url).has_value();
}

bool same_page_to_archive(const std::string& url, const std::string& other) {
  return page_key(url) == page_key(other);
}

}  // namespace claimcheck::fetch
