#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/result.hpp"

namespace claimcheck::fetch {

class SignatureTable;

// The marks by which walls, logins, consent pages, paywalls, parked domains, error pages and usurpers are known: the
// files of fetch/liveness/signatures/, compiled in, and whatever the user adds. Immutable once shared between threads.
class Signatures {
 public:
  // The compiled-in ones, read at the first call (never at start-up), kept for the program's life.
  static const Signatures& shipped();

  // A copy to add to.
  Signatures(const Signatures& other);
  Signatures& operator=(const Signatures&) = delete;
  ~Signatures();

  // Adds the entries of a YAML file in the form of the shipped ones. Error: at its line, what is wrong; then nothing
  // was added. `path` is for messages.
  Result<void> add(std::string_view yaml, const std::string& path);

  const SignatureTable& table() const { return *table_; }

 private:
  Signatures();
  std::unique_ptr<SignatureTable> table_;
};

}  // namespace claimcheck::fetch
