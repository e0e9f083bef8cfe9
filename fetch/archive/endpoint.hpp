#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/archive/capture.hpp"
#include "fetch/exchange.hpp"
#include "model/result.hpp"

// How web archives are asked for copies of a page. Pure: builds the questions and reads the answers.
namespace claimcheck::fetch {

enum class ArchiveKind : std::uint8_t {
  availability,  // archive.org/help/wayback_api.php: the nearest copy, as JSON
  cdx,           // github.com/internetarchive/wayback, wayback-cdx-server: the index, a line or JSON array a copy
  timegate,      // RFC 7089, Memento: redirects to the nearest copy, names others in its Link field
};

struct ArchiveEndpoint {
  ArchiveKind kind = ArchiveKind::timegate;
  std::string url;
};

// Its shape tells the kind: a path ending with /wayback/available, one with a segment "cdx", else a TimeGate, behind
// which the page's URL is written. Error: no http(s) URL.
Result<ArchiveEndpoint> read_archive_endpoint(const std::string& text);

// The Internet Archive's.
std::vector<ArchiveEndpoint> default_archive_endpoints();

// Which part of an archive's holdings is wanted. A CDX index is asked for either side; the others know one question.
enum class ArchiveSide : std::uint8_t { before, after };

struct ArchiveQuestion {
  std::string url;
  std::vector<std::string> headers;  // "Accept-Datetime: …"
};

ArchiveQuestion ask_archive(const ArchiveEndpoint& endpoint, const ArchiveWish& wish, ArchiveSide side);

// The copies that the answer names. nullopt: the archive could not be asked: no answer, a limit, an error of its own.
std::optional<std::vector<Capture>> read_archive_answer(const ArchiveEndpoint& endpoint, const Exchange& exchange);

// The three answers' readers; what cannot be read names no copy.
std::vector<Capture> read_availability(std::string_view json);
std::vector<Capture> read_cdx(const std::string& endpoint_url, std::string_view text);
std::vector<Capture> read_timegate(const Exchange& exchange);

}  // namespace claimcheck::fetch
