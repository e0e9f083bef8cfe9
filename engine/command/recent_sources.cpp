#include "engine/command/recent_sources.hpp"

namespace claimcheck::engine {

const Source* RecentSources::find(const std::string& request) const {
  const auto found = sources_.find(request);
  return found == sources_.end() ? nullptr : &found->second;
}

void RecentSources::put(const std::string& request, Source source) {
  const auto [place, is_new] = sources_.insert_or_assign(request, std::move(source));
  if (!is_new) return;
  by_age_.push_back(&place->first);
  if (by_age_.size() <= capacity_) return;
  sources_.erase(sources_.find(*by_age_.front()));
  by_age_.pop_front();
}

}  // namespace claimcheck::engine
