#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "fetch/host.hpp"
#include "fetch/resolve.hpp"

namespace claimcheck::fetch {

// Names looked up and being looked up, each once however many hosts or schemes ask for it.
class Names {
 public:
  // More at once and a resolver begins to drop questions.
  static constexpr std::size_t kAtOnce = 100;

  explicit Names(Resolver& resolver) : resolver_(resolver) {}

  // Null: not known yet. Valid until the next call of forget() or ask().
  const Resolution* find(const std::string& name) const;
  // `waiting` is named by take_answered() once find() knows the name.
  void ask(const std::string& name, Host& waiting);
  // So that it is asked again.
  void forget(const std::string& name);

  std::vector<Host*> take_answered();
  bool full() const { return asking_ >= kAtOnce; }
  std::size_t asking() const { return asking_; }

 private:
  struct Entry {
    bool known = false;
    Resolution resolution;
    std::vector<Host*> waiting;
  };
  void make_room();

  Resolver& resolver_;
  std::size_t asking_ = 0;
  std::unordered_map<std::string, Entry> entries_;
  std::vector<Host*> answered_;
};

}  // namespace claimcheck::fetch
