#include "fetch/names.hpp"

#include <utility>

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kKept = 4096;

}  // namespace

const Resolution* Names::find(const std::string& name) const {
  const auto found = entries_.find(name);
  return found == entries_.end() || !found->second.known ? nullptr : &found->second.resolution;
}

void Names::ask(const std::string& name, Host& waiting) {
  make_room();
  auto [found, is_new] = entries_.try_emplace(name);
  found->second.waiting.push_back(&waiting);
  if (!is_new) return;
  ++asking_;
  resolver_.look_up(name, [this, name](Resolution resolution) {
    Entry& entry = entries_[name];
    entry.known = true;
    entry.resolution = std::move(resolution);
    answered_.insert(answered_.end(), entry.waiting.begin(), entry.waiting.end());
    entry.waiting.clear();
    --asking_;
  });
}

void Names::forget(const std::string& name) {
  const auto found = entries_.find(name);
  if (found != entries_.end() && found->second.known) entries_.erase(found);
}

std::vector<Host*> Names::take_answered() {
  return std::exchange(answered_, {});
}

void Names::make_room() {
  if (entries_.size() < kKept) return;
  std::erase_if(entries_, [](const auto& entry) { return entry.second.known; });
}

}  // namespace claimcheck::fetch
