#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

// What the signature files hold, as read.
namespace claimcheck::fetch {

enum class SignatureKind : std::uint8_t { wall, login, consent, paywall, parking, error, usurper, forwarder };

// What an answer shows, as a signature's example or its quiet counterpart gives it.
struct SignatureExample {
  std::vector<std::string> header, cookie, host, path, title, phrase, markup;
};

struct Signature {
  SignatureKind kind = SignatureKind::wall;
  std::string id;
  std::string name;           // of the product or the language, as a reason may show it
  bool with_answers = false;  // the mark also stands on answers that came from behind the wall
  SignatureExample marks;     // any one of them is enough
  std::string source;         // where it is documented, or was seen
  SignatureExample example, quiet;
};

struct SignatureTable {
  std::vector<Signature> signatures;
};

}  // namespace claimcheck::fetch
