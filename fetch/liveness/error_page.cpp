#include <algorithm>

#include "fetch/liveness/fold.hpp"
#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/title_parts.hpp"
#include "fetch/liveness/verdict.hpp"

namespace claimcheck::fetch {
namespace {

constexpr SignatureKind kKind = SignatureKind::error;
constexpr std::uint32_t kHonestWords = 25;  // of its own, beside the error message, on a host that tells errors
constexpr std::uint32_t kOwnWords = 200;    // the same on any other host, where the phrase stands in the text
constexpr std::uint32_t kFrameWords = 12;   // of a line: links, a search box, "back to the front page"

LinkVerdict not_there(const std::string& evidence, std::string_view rule) {
  return {LinkState::soft_404, "The host answers 200, but " + evidence + '.', rule};
}

// Words in lines that are neither frame nor the message.
std::uint32_t own_words(const PageView& view) {
  constexpr std::uint32_t kAroundPhrase = 25;
  std::uint32_t words = 0;
  for (const PageLine& line : view.lines) {
    if (line.words <= kFrameWords) continue;
    const SpokenPhrase said = find_spoken(view.table, kKind, line.text);
    if (!said || line.words > words_of(said.phrase) + kAroundPhrase) words += line.words;
  }
  return view.signs.words > PageView::kFewWords ? view.signs.words : words;
}

// What a title or heading says of an error; empty where it says nothing.
std::string error_in(const PageView& view, const std::string& title) {
  if (title.empty()) return {};
  if (view.table.find_title(kKind, title) != nullptr) return title;
  const std::string folded = fold(title);
  return find_spoken(view.table, kKind, folded) ? title : std::string();
}

// A line that is nothing but the message, or speaks to the reader of the page that is not there.
std::string error_in_lines(const PageView& view) {
  for (const PageLine& line : view.lines) {
    if (line.words <= kFrameWords && view.table.find_title(kKind, line.text) != nullptr) return line.text;
  }
  return std::string(find_spoken(view, kKind).phrase);
}

// "404: how to design one": no part of the title is a message in words.
bool names_a_number_alone(const PageView& view) {
  const auto is_message = [&](const std::string& name) {
    return std::ranges::any_of(title_parts(name),
                               [&](const std::string& part) {
                                 return part != "404" && view.table.find_title(kKind, part) != nullptr;
                               }) ||
           find_spoken(view.table, kKind, fold(name));
  };
  return !is_message(view.signs.title) && !is_message(view.signs.heading);
}

std::optional<LinkVerdict> judge_error_words(const PageView& view) {
  std::string evidence;
  bool is_in_title = true;
  if (const std::string title = error_in(view, view.signs.title); !title.empty()) {
    evidence = "its title says " + in_quotes(title);
  } else if (const std::string heading = error_in(view, view.signs.heading); !heading.empty()) {
    evidence = "its first heading says " + in_quotes(heading);
  } else if (const std::string line = error_in_lines(view); !line.empty()) {
    evidence = "the page says " + in_quotes(line);
    is_in_title = false;
  } else {
    return std::nullopt;
  }
  const std::uint32_t own = own_words(view);
  if (view.host_is_honest() && own > kHonestWords) return std::nullopt;
  if ((!is_in_title || names_a_number_alone(view)) && own > kOwnWords) return std::nullopt;
  return not_there(evidence, is_in_title ? "error/title" : "error/text");
}

// A text or a piece of JSON that is nothing but the message.
std::optional<LinkVerdict> judge_error_text(const PageView& view) {
  constexpr std::uint32_t kMessageWords = 30, kBareMessageWords = 8;
  if (!view.page.media_type.empty() || view.exchange.body.size() > 1000) return std::nullopt;
  const std::string text = fold(view.page.title + ' ' + view.page.text);
  if (words_of(text) > kMessageWords) return std::nullopt;
  const SpokenPhrase said = find_spoken(view.table, kKind, text);
  const bool is_bare = words_of(text) <= kBareMessageWords && view.table.find_title(kKind, text) != nullptr;
  if (!said && !is_bare) return std::nullopt;
  return not_there("all it says is " + in_quotes(text), "error/text");
}

}  // namespace

std::optional<LinkVerdict> judge_error_page(const PageView& view) {
  if (view.is_redirected && view.table.find_path(kKind, view.asked_path()) == nullptr &&
      view.table.find_path(kKind, view.final_path()) != nullptr) {
    return not_there("the address where it ends is that of an error page: " + shown_url(view.exchange.last()->url),
                     "error/address");
  }
  if (!view.is_html) return judge_error_text(view);
  if (view.signs.sends_on()) {
    const auto target = Url::parse(*view.signs.refresh_url);
    const std::string path =
        target ? std::string(target->path()) + '?' + std::string(target->query().value_or("")) : "";
    if (view.table.find_path(kKind, path) != nullptr && view.table.find_path(kKind, view.asked_path()) == nullptr) {
      return not_there("the page sends its readers on to an error page: " + shown_url(target->href()), "error/refresh");
    }
  }
  return judge_error_words(view);
}

}  // namespace claimcheck::fetch
