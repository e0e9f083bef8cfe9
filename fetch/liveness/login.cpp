#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::uint32_t kFormWords = 150;  // of a page that is hardly more than a form
constexpr std::uint32_t kBareWords = 60;   // of one that asks for the name first
constexpr std::uint32_t kLandingWords =
    600;  // an article may live at /cas/ or on account.*; a login page is no article

bool asks_for_path(const PageView& view, SignatureKind kind) {
  return view.asked && view.table.find_path(kind, view.asked_path()) != nullptr;
}

bool asks_for_host(const PageView& view, SignatureKind kind) {
  return view.asked && view.table.find_host(kind, view.asked->host(), true) != nullptr;
}

bool asks_for(const PageView& view, SignatureKind kind) {
  return asks_for_path(view, kind) || asks_for_host(view, kind);
}

// By the address where the chain ended, unless that was cited as what it is. A host of logins may be cited for another
// page of its own: there the path alone tells.
bool lands_on(const PageView& view, SignatureKind kind) {
  if (!view.is_redirected || view.signs.words > kLandingWords || asks_for_path(view, kind)) return false;
  if (view.table.find_path(kind, view.final_path()) != nullptr) return true;
  return !asks_for_host(view, kind) && view.table.find_host(kind, view.final_host(), true) != nullptr;
}

bool is_titled(const PageView& view, SignatureKind kind) {
  return view.table.find_title(kind, view.signs.title) != nullptr ||
         view.table.find_title(kind, view.signs.heading) != nullptr;
}

}  // namespace

std::optional<LinkVerdict> judge_login(const PageView& view) {
  const std::string where = view.exchange.last() == nullptr ? "" : shown_url(view.exchange.last()->url);
  if (lands_on(view, SignatureKind::consent)) {
    return LinkVerdict{LinkState::login_required,
                       "It redirects to a page that asks for a consent first: " + where + '.', "login/consent"};
  }
  if (lands_on(view, SignatureKind::login)) {
    return LinkVerdict{LinkState::login_required, "It redirects to a login: " + where + '.', "login/address"};
  }
  if (!view.is_html || view.signs.words > kFormWords) return std::nullopt;
  if (is_titled(view, SignatureKind::consent) && !asks_for(view, SignatureKind::consent)) {
    return LinkVerdict{LinkState::login_required,
                       "The page asks for a consent first: it is titled " + in_quotes(view.signs.title) + '.',
                       "login/consent"};
  }
  const bool is_titled_login = view.signs.words <= kBareWords && is_titled(view, SignatureKind::login);
  const bool is_front_page = view.asked && view.asked->path() == "/" && !view.asked->query();
  if (!(view.signs.has_password_field || is_titled_login) || asks_for(view, SignatureKind::login) ||
      (is_front_page && !view.is_redirected)) {
    return std::nullopt;
  }
  if (!view.signs.has_password_field) {
    return LinkVerdict{LinkState::login_required,
                       "The page is a login: it is titled " + in_quotes(view.signs.title) + " and has " +
                           std::to_string(view.signs.words) + " words.",
                       "login/title"};
  }
  return LinkVerdict{LinkState::login_required,
                     "The page is a login: a password field and " + std::to_string(view.signs.words) + " words.",
                     "login/form"};
}

}  // namespace claimcheck::fetch
