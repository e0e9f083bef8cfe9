#include <algorithm>

#include "fetch/liveness/liveness.hpp"
#include "model/hash.hpp"
#include "model/url.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kLetters = 25;

// The end of "page.html": what decides which program answers. Empty where the name has none.
std::string_view extension_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const std::string_view end = name.substr(dot);
  constexpr std::string_view kPages[] = {".htm", ".html", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cfm", ".xhtml"};
  return std::ranges::find(kPages, end) != std::end(kPages) ? end : std::string_view{};
}

// Letters that nobody has chosen and every run chooses again.
std::string letters_of(std::string_view folder) {
  std::string out;
  std::uint64_t hash = hash_text(folder);
  for (std::size_t i = 0; i < kLetters; ++i) {
    hash = hash_number(i, hash);
    out += static_cast<char>('a' + (hash >> 32) % 26);
  }
  return out;
}

}  // namespace

std::optional<std::string> sibling_url(const std::string& url) {
  const auto parsed = Url::parse(url);
  if (!parsed || !parsed->is_http() || parsed->path() == "/" || parsed->path().empty()) return std::nullopt;
  const std::string_view path = parsed->path();
  const bool is_folder = path.ends_with('/');
  const std::string_view page = is_folder ? path.substr(0, path.size() - 1) : path;
  const std::size_t slash = page.rfind('/');
  const std::string_view folder = page.substr(0, slash + 1);
  std::string out = std::string(parsed->scheme()) + "://" + std::string(parsed->host());
  if (parsed->port()) out += ':' + std::to_string(*parsed->port());
  out += folder;
  out += letters_of(out);
  return out + (is_folder ? "/" : std::string(extension_of(page.substr(slash + 1))));
}

Sibling sibling_of(const Exchange& exchange, const Page* page) {
  Sibling out;
  out.url = out.final_url = exchange.url;
  out.error = exchange.error;
  out.status = exchange.status();
  if (exchange.last() != nullptr) out.final_url = exchange.last()->url;
  if (page == nullptr) return out;
  out.title = page->signs.title.empty() ? page->title : page->signs.title;
  out.text = page->text;
  out.visible_text = page->signs.visible_text;
  return out;
}

bool wants_sibling(const Observation& observation, const Signatures& signatures) {
  const Exchange& exchange = *observation.exchange;
  if (exchange.error != TransferError::none || exchange.status() / 100 != 2) return false;
  if (observation.page == nullptr || !observation.page->signs.is_html || !sibling_url(observation.url)) return false;
  Observation alone = observation;
  alone.sibling = nullptr;
  alone.history = {};
  const Source source = judge_liveness(alone, signatures);
  switch (source.state) {
    case LinkState::alive:
    case LinkState::moved:
    case LinkState::wrong_type:
    case LinkState::fragment_missing: return true;
    // Phrases are weaker evidence where the host is honest.
    case LinkState::soft_404: return source.rule == "error/title" || source.rule == "error/text";
    case LinkState::parked: return source.rule == "parked/phrase";
    default: return false;
  }
}

std::optional<std::string> refresh_target(const Observation& observation) {
  if (observation.page == nullptr || !observation.page->signs.sends_on()) return std::nullopt;
  const auto target = Url::parse(*observation.page->signs.refresh_url);
  const Hop* last = observation.exchange->last();
  const auto here = Url::parse(last == nullptr ? observation.url : last->url);
  if (!target || !target->is_http()) return std::nullopt;
  if (here && here->without_fragment() == target->without_fragment()) return std::nullopt;
  return target->href();
}

}  // namespace claimcheck::fetch
