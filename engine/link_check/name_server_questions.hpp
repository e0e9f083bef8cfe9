#pragma once

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/link_check/bounded_cache.hpp"
#include "engine/link_check/correspondence.hpp"

namespace claimcheck::engine {

// Asks which name servers a domain has, once a domain while it is remembered.
class NameServerQuestions {
 public:
  using Names = std::vector<std::string>;
  // Empty where nobody said: no evidence.
  using Then = std::function<void(std::shared_ptr<const Names>)>;

  explicit NameServerQuestions(Correspondence& post) : post_(post) {}

  void ask(const std::string& domain, Then then);

 private:
  static constexpr std::size_t kBytes = 1 << 20;

  Correspondence& post_;
  std::unordered_map<std::string, std::vector<Then>> under_way_;  // by domain
  BoundedCache<Names> known_{kBytes};
};

}  // namespace claimcheck::engine
