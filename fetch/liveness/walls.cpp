#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::uint32_t kChallengeWords = 80;  // a challenge page has next to no text
constexpr std::uint32_t kRefusalWords = 300;   // a refusal may explain itself

std::string product_of(const Signature& wall) {
  return wall.name.empty() ? "" : " (" + wall.name + ")";
}

LinkVerdict blocked(const Signature& wall, const std::string& evidence, int status, std::string_view rule) {
  return {LinkState::blocked,
          "A bot wall" + product_of(wall) + " answers " + std::to_string(status) +
              " in place of the page, so nothing is known about it: " + evidence + '.',
          rule};
}

std::optional<LinkVerdict> judge_wall_page(const PageView& view, std::uint32_t most_words, std::string_view rule) {
  const int status = view.exchange.status();
  if (!view.is_html || view.signs.words > most_words) return std::nullopt;
  for (const std::string* title : {&view.signs.title, &view.signs.heading}) {
    if (const Signature* wall = view.table.find_title(SignatureKind::wall, *title)) {
      return blocked(*wall, "the page is titled " + in_quotes(*title), status, rule);
    }
  }
  if (const SpokenPhrase said = find_spoken(view, SignatureKind::wall)) {
    return blocked(*said.signature, "the page says " + in_quotes(said.phrase), status, rule);
  }
  if (const Signature* wall = view.table.find_markup(SignatureKind::wall, view.exchange.body)) {
    return blocked(*wall, "its challenge is in the page's markup", status, rule);
  }
  return std::nullopt;
}

}  // namespace

std::optional<LinkVerdict> judge_wall(const PageView& view) {
  const int status = view.exchange.status();
  if (status != 202 && status != 403 && status != 405 && status != 429 && status != 503) return std::nullopt;
  // A 403 is a refusal anyway, so there the headers that come with every answer may name the wall too.
  const Headers& headers = view.exchange.last()->response_headers;
  if (const Signature* wall = view.table.find_header(SignatureKind::wall, headers, status == 403)) {
    return blocked(*wall, "its headers are on the answer", status, "status/wall");
  }
  return judge_wall_page(view, kRefusalWords, "status/wall-page");
}

std::optional<LinkVerdict> judge_challenge(const PageView& view) {
  return judge_wall_page(view, kChallengeWords, "content/challenge");
}

}  // namespace claimcheck::fetch
