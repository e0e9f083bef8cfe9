#include "engine/link_check/link_states.hpp"

#include "fetch/archive/archived_url.hpp"
#include "fetch/target.hpp"
#include "model/url.hpp"

namespace claimcheck::engine {
namespace {

using enum LinkState;

std::chrono::sys_seconds end_of(const Date& date) {
  return date.last_day() + std::chrono::days(1) - std::chrono::seconds(1);
}

}  // namespace

bool may_pass(LinkState state) {
  switch (state) {
    case server_error:
    case timeout:
    case reset:
    case refused:
    case dns_error: return true;
    default: return false;
  }
}

bool may_be_misspelt(LinkState state) {
  switch (state) {
    case not_found:
    case client_error:
    case soft_404:
    case dns_not_found:
    case malformed: return true;
    default: return false;
  }
}

std::optional<fetch::ArchiveWish> wish_for_copy(const LinkQuestion& question, const Source& source) {
  if (info(source.state).health != LinkHealth::bad || source.state == malformed) return std::nullopt;
  const auto url = Url::parse(question.url);
  if (!url || !url->is_http() || fetch::is_of_archive(question.url)) return std::nullopt;
  fetch::ArchiveWish wish;
  wish.url = fetch::without_fragment(question.url);
  const auto& [title, published, accessed] = question.expected;
  if (published && !published->any_year) wish.earliest = published->first_day();
  if (accessed && !accessed->any_year) {
    wish.wanted = end_of(*accessed);
  } else if (wish.earliest) {
    wish.wanted = end_of(*published);
  } else if (source.checked_at) {
    wish.wanted = *source.checked_at;
  } else {
    return std::nullopt;
  }
  if (wish.earliest && *wish.earliest > wish.wanted) wish.earliest.reset();
  return wish;
}

void accept_status(Source& source) {
  if (info(source.state).health == LinkHealth::good) return;
  source.state = alive;
  source.rule = "status/accepted";
  source.reason = "The host answers " + std::to_string(*source.status) + ", which the configuration accepts of it.";
}

void leave_at_refresh(Source& source, const std::string& why) {
  const LinkHealth health = info(source.state).health;
  if (health == LinkHealth::bad || health == LinkHealth::cannot_tell) return;
  source.state = skipped;
  source.rule = "refresh/left-out";
  source.reason = "The page only sends its readers on. Where it leads was left out. " + why;
}

void keep_fragment(Source& source) {
  const std::string fragment = source.url.substr(fetch::without_fragment(source.url).size());
  if (fragment.empty()) return;
  const auto carry = [&](std::string& address) {
    if (address.find('#') == std::string::npos) address += fragment;
  };
  carry(source.final_url);
  for (Redirect& redirect : source.redirects) carry(redirect.url);
}

}  // namespace claimcheck::engine
