#include "fetch/archive/endpoint.hpp"

#include "fetch/archive/archive_time.hpp"
#include "model/url.hpp"
#include "model/url_percent.hpp"

namespace claimcheck::fetch {
namespace {

std::string form_encoded(std::string_view text) {
  std::string out;
  append_percent_encoded(out, text, UrlSet::reserved);
  return out;
}

std::string with_query(const std::string& url, const std::string& query) {
  return url + (url.find('?') == std::string::npos ? '?' : '&') + query;
}

// Some copies are refused at a second look, so a few are asked for.
constexpr const char* kFewBefore = "-5";  // the last ones
constexpr const char* kFewAfter = "5";

std::string cdx_question(const ArchiveEndpoint& endpoint, const ArchiveWish& wish, ArchiveSide side) {
  std::string query = "url=" + form_encoded(wish.url) + "&filter=statuscode:200";
  if (side == ArchiveSide::before) {
    if (wish.earliest) query += "&from=" + to_archive_time(*wish.earliest);
    query += "&to=" + to_archive_time(wish.wanted) + "&limit=" + kFewBefore;
  } else {
    query += "&from=" + to_archive_time(wish.wanted) + "&limit=" + kFewAfter;
  }
  return with_query(endpoint.url, query);
}

}  // namespace

Result<ArchiveEndpoint> read_archive_endpoint(const std::string& text) {
  const auto url = Url::parse(text);
  if (!url || !url->is_http()) return failure("not an archive's http(s) URL: " + text);
  const std::string path = std::string(url->path()) + '/';
  if (path.ends_with("/wayback/available/")) return ArchiveEndpoint{ArchiveKind::availability, url->href()};
  if (path.find("/cdx/") != std::string::npos) return ArchiveEndpoint{ArchiveKind::cdx, url->href()};
  const bool takes_parameter = url->href().ends_with('/') || url->href().ends_with('=');
  return ArchiveEndpoint{ArchiveKind::timegate, url->href() + (takes_parameter ? "" : "/")};
}

std::vector<ArchiveEndpoint> default_archive_endpoints() {
  return {{ArchiveKind::cdx, "https://web.archive.org/cdx/search/cdx"},
          {ArchiveKind::availability, "https://archive.org/wayback/available"}};
}

ArchiveQuestion ask_archive(const ArchiveEndpoint& endpoint, const ArchiveWish& wish, ArchiveSide side) {
  switch (endpoint.kind) {
    case ArchiveKind::availability:
      return {with_query(endpoint.url, "url=" + form_encoded(wish.url) + "&timestamp=" + to_archive_time(wish.wanted)),
              {}};
    case ArchiveKind::cdx: return {cdx_question(endpoint, wish, side), {}};
    case ArchiveKind::timegate: break;
  }
  const bool in_query = endpoint.url.ends_with('=');
  return {endpoint.url + (in_query ? form_encoded(wish.url) : wish.url),
          {"Accept-Datetime: " + to_http_date(wish.wanted)}};
}

std::optional<std::vector<Capture>> read_archive_answer(const ArchiveEndpoint& endpoint, const Exchange& exchange) {
  if (endpoint.kind == ArchiveKind::timegate) {
    std::vector<Capture> named = read_timegate(exchange);
    if (!named.empty()) return named;
  }
  const int status = exchange.status();
  if (exchange.error != TransferError::none) return std::nullopt;
  if (status == 404) return std::vector<Capture>{};
  if (status < 200 || status > 299) return std::nullopt;
  switch (endpoint.kind) {
    case ArchiveKind::availability: return read_availability(exchange.body);
    case ArchiveKind::cdx: return read_cdx(endpoint.url, exchange.body);
    case ArchiveKind::timegate: break;
  }
  return std::vector<Capture>{};
}

}  // namespace claimcheck::fetch
