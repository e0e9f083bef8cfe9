#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "fetch/archive/archive_time.hpp"
#include "fetch/archive/archived_url.hpp"
#include "fetch/archive/endpoint.hpp"
#include "fetch/archive/link_header.hpp"

using namespace claimcheck::fetch;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// A link as it would be written, so that it can be read again.
std::string written(const WebLink& link) {
  std::string out = '<' + link.target + '>';
  for (const auto& [name, value] : link.parameters) {
    out += ';' + name + "=\"";
    for (const char c : value) out += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    out += '"';
  }
  return out;
}

}  // namespace

// Times and links survive being written and read again; an index in any shape names only copies that can be fetched,
// and the order of copies keeps what was wanted: none that is refused, before the date in front of after it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (const auto time = parse_archive_time(text)) {
    require(parse_archive_time(to_archive_time(*time)) == time);
    require(parse_http_date(to_http_date(*time)) == time);
  }
  if (const auto time = parse_http_date(text)) require(parse_archive_time(to_archive_time(*time)) == time);

  std::string again;
  const auto links = read_link_header(text);
  for (const WebLink& link : links) again += (again.empty() ? "" : ", ") + written(link);
  const auto reread = read_link_header(again);
  require(reread.size() == links.size());
  for (std::size_t i = 0; i < links.size(); ++i) {
    require(reread[i].target == links[i].target && reread[i].parameters == links[i].parameters);
  }

  if (const auto archived = read_archived_url(text))
    require(same_page_to_archive(archived->original, archived->original));
  auto captures = read_cdx("http://arc.test/cdx", text);
  for (Capture& capture : read_availability(text)) captures.push_back(std::move(capture));
  const ArchiveWish wish{"http://a.test/x", *parse_archive_time("20150601"), parse_archive_time("2010")};
  const auto ordered = order_captures(captures, wish);
  bool is_late = false;
  for (const Capture& capture : ordered) {
    require(!is_refused(capture, wish) && std::ranges::find(captures, capture) != captures.end());
    require(!is_late || capture.time > wish.wanted);
    is_late = capture.time > wish.wanted;
  }
  return 0;
}
