// A TimeGate redirects to the copy nearest to Accept-Datetime (RFC 7089, section 4.1), or answers with the copy itself;
// the copy names its time in Memento-Datetime, and both may name other copies:
//
//   Link: <http://a.test/x>; rel="original", <http://arc.test/2015/http://a.test/x>; rel="prev memento"; datetime="…"
#include "fetch/archive/archive_time.hpp"
#include "fetch/archive/endpoint.hpp"
#include "fetch/archive/link_header.hpp"
#include "model/ascii.hpp"
#include "model/url.hpp"

namespace claimcheck::fetch {
namespace {

std::string absolute(const std::string& base, const std::string& target) {
  const auto at = Url::parse(base);
  const auto url = Url::parse(target, at ? &*at : nullptr);
  return url && url->is_http() ? url->href() : std::string();
}

struct LinkedCopies {
  std::string original;
  std::vector<Capture> captures;
};

LinkedCopies read_links(const Hop& hop) {
  LinkedCopies out;
  for (const auto& [name, value] : hop.response_headers) {
    if (!equal_ignoring_case(name, "Link")) continue;
    for (const WebLink& link : read_link_header(value)) {
      if (out.original.empty() && link.has_relation("original")) out.original = absolute(hop.url, link.target);
      const auto time = parse_http_date(link.parameter("datetime"));
      if (!time || !link.has_relation("memento")) continue;
      Capture capture;
      capture.url = absolute(hop.url, link.target);
      capture.time = *time;
      out.captures.push_back(std::move(capture));
    }
  }
  return out;
}

}  // namespace

std::vector<Capture> read_timegate(const Exchange& exchange) {
  std::vector<Capture> out;
  std::string original;
  for (const Hop& hop : exchange.hops) {
    LinkedCopies linked = read_links(hop);
    if (original.empty()) original = linked.original;
    const auto own_time = find_header(hop.response_headers, "Memento-Datetime");
    const auto time = own_time ? parse_http_date(*own_time) : std::nullopt;
    // A captured redirect has a time too, but is no copy of the page.
    if (time) {
      Capture capture;
      capture.url = hop.url;
      capture.time = *time;
      capture.status = hop.status;
      out.push_back(std::move(capture));
    }
    for (Capture& capture : linked.captures) out.push_back(std::move(capture));
  }
  for (Capture& capture : out) capture.original = original;
  return out;
}

}  // namespace claimcheck::fetch
