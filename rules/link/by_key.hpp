#pragma once

#include <span>
#include <string_view>
#include <unordered_map>

#include "model/marker.hpp"
#include "model/reference.hpp"

namespace claimcheck::rules {

// The entries of a list by the key that stands before each: a number, a label, a footnote's name. Views into the
// references' keys: they must outlive it.
class KeyIndex {
 public:
  explicit KeyIndex(std::span<const Reference> references);

  // Fills Marker::references with the entries that its keys name, in their order, each once.
  void resolve(Marker& marker) const;

 private:
  std::unordered_map<std::string_view, ReferenceId> by_key_;
};

}  // namespace claimcheck::rules
