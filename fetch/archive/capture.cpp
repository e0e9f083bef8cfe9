#include "fetch/archive/capture.hpp"

#include <algorithm>
#include <tuple>

#include "fetch/archive/archived_url.hpp"

namespace claimcheck::fetch {

bool is_refused(const Capture& capture, const ArchiveWish& wish) {
  std::string original = capture.original;
  if (original.empty()) {
    if (const auto archived = read_archived_url(capture.url)) original = archived->original;
  }
  const bool of_another_page = !original.empty() && !same_page_to_archive(original, wish.url);
  const bool of_an_archive = !original.empty() && is_of_archive(original);
  const bool too_old = wish.earliest && capture.time < *wish.earliest;
  const bool of_an_error = capture.status != 0 && (capture.status < 200 || capture.status > 299);
  return of_another_page || of_an_archive || too_old || of_an_error || capture.url.empty();
}

std::vector<Capture> order_captures(std::vector<Capture> captures, const ArchiveWish& wish) {
  std::erase_if(captures, [&](const Capture& capture) { return is_refused(capture, wish); });
  std::ranges::stable_sort(captures, {}, [&](const Capture& capture) {
    const bool is_later = capture.time > wish.wanted;
    return std::tuple(is_later, is_later ? capture.time - wish.wanted : wish.wanted - capture.time);
  });
  std::vector<Capture> out;
  for (Capture& capture : captures) {
    if (std::ranges::find(out, capture.url, &Capture::url) == out.end()) out.push_back(std::move(capture));
  }
  return out;
}

}  // namespace claimcheck::fetch
