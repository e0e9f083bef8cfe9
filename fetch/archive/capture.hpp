#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace claimcheck::fetch {

// One copy of a page in an archive, as the archive's index tells of it.
struct Capture {
  std::string url;       // where the archive shows it
  std::string original;  // what was captured; empty: not said
  std::chrono::sys_seconds time{};
  int status = 0;          // that the page answered with; 0: not said
  std::string media_type;  // empty: not said

  friend bool operator==(const Capture&, const Capture&) = default;
};

// Which copy a reader of the citation wants.
struct ArchiveWish {
  std::string url;                                   // of the page that is gone
  std::chrono::sys_seconds wanted{};                 // when it was read: the copy is to show what stood there then
  std::optional<std::chrono::sys_seconds> earliest;  // when it was published: no older copy can show it
};

// Whether the index alone rules a copy out: of another page, older than the page itself, a captured redirect or error,
// a copy of what another archive shows.
bool is_refused(const Capture& capture, const ArchiveWish& wish);

// The copies worth a look, the best first: before `wanted`, the nearest first; then after it, the nearest first. Each
// address once.
std::vector<Capture> order_captures(std::vector<Capture> captures, const ArchiveWish& wish);

}  // namespace claimcheck::fetch
