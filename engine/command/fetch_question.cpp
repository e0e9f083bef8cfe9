#include "engine/command/fetch_question.hpp"

#include <algorithm>
#include <utility>

#include "model/url.hpp"
#include "parsers/grammar/url.hpp"

namespace claimcheck::engine {
namespace {

// A day, month or year, or a point in time of which the day counts.
std::optional<Date> read_day(std::string_view text) {
  constexpr std::size_t kDay = 10;  // "2015-05-03"
  auto date = parse_edtf(text);
  if (!date && text.size() > kDay && text[kDay] == 'T') date = parse_edtf(text.substr(0, kDay));
  return date ? date->end : std::nullopt;
}

// What the URL can have been meant to be, as the parsers read it in a reference list.
std::vector<std::string> other_readings(const std::string& text, const std::string& canonical) {
  constexpr std::size_t kLongest = 8192;
  std::vector<WrittenUrl> found;
  if (text.size() <= kLongest) parsers::find_urls(text, {0, static_cast<std::uint32_t>(text.size())}, true, found);
  std::vector<std::string> out;
  const auto add = [&](const std::string& url) {
    const std::string reading = canonical_url(url);
    if (reading != canonical && std::ranges::find(out, reading) == out.end()) out.push_back(reading);
  };
  if (found.empty()) return out;
  add(found.front().url);
  for (const std::string& candidate : found.front().candidates) add(candidate);
  return out;
}

}  // namespace

LinkQuestion question_of_line(const std::string& url, std::string title, std::string_view cited) {
  LinkQuestion out;
  out.url = canonical_url(url);
  out.expected.title = std::move(title);
  out.expected.accessed = read_day(cited);
  out.candidates = other_readings(url, out.url);
  return out;
}

}  // namespace claimcheck::engine
