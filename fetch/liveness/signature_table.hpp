#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fetch/exchange.hpp"
#include "fetch/liveness/phrase_finder.hpp"

// What the signature files hold, and the searches in it.
namespace claimcheck::fetch {

enum class SignatureKind : std::uint8_t { wall, login, consent, paywall, parking, error, usurper, forwarder };

// What an answer may show.
//   header   "name" or "name: part of the value"      host     of the page or of what it loads or links
//   cookie   the beginning of a cookie's name         landing  host of the page alone
//   name_server  a host, or a domain above it, that serves the names of the page's domain
//   path     segments of the URL, "?key", "?key=value"
//   title    all that a title, a heading or a line says
//   phrase   words in the visible text                markup   bytes of the body, case aside
struct SignatureMarks {
  std::vector<std::string> header, cookie, host, landing, name_server, path, title, phrase, markup;
};

struct Signature {
  SignatureKind kind = SignatureKind::wall;
  std::string id;
  std::string name;           // of the product or the language, as a reason may show it
  bool with_answers = false;  // the mark also stands on answers that came from behind the wall
  SignatureMarks marks;       // any one of them is enough
  std::string source;         // where it is documented, or was seen
  SignatureMarks example, quiet;
};

// The signatures with what finds them in an answer; each search is one pass and names the first signature of the kind.
class SignatureTable {
 public:
  void add(Signature signature);

  const std::vector<Signature>& signatures() const { return signatures_; }
  const Signature& operator[](std::uint32_t id) const { return signatures_[id]; }

  // `with_answers`: also by headers and cookies that stand on every answer from behind a wall.
  const Signature* find_header(SignatureKind kind, const Headers& headers, bool with_answers) const;

  // The host or a domain above it. `is_landing`: it is where the page was read, not one of those that it links.
  const Signature* find_host(SignatureKind kind, std::string_view host, bool is_landing) const;

  // A name server or a domain above it.
  const Signature* find_name_server(SignatureKind kind, std::string_view name) const;

  // The part of "/path?query" that a signature names; null where none does.
  const Signature* find_path(SignatureKind kind, std::string_view path_and_query) const;

  // A title, heading or line of which a part says nothing else.
  const Signature* find_title(SignatureKind kind, std::string_view title) const;

  // A phrase in folded text; its hits' ids are those of signatures.
  std::vector<PhraseFinder::Hit> find_phrases(std::string_view folded) const { return phrases_.find(folded); }

  // A piece of markup, in whatever case.
  const Signature* find_markup(SignatureKind kind, std::string_view body) const;

 private:
  using Index = std::unordered_multimap<std::string, std::uint32_t>;
  const Signature* find(SignatureKind kind, const Index& index, const std::string& key) const;

  std::vector<Signature> signatures_;
  std::vector<std::uint32_t> with_headers_;  // have marks in headers or cookies
  Index hosts_, landings_, name_servers_, paths_, titles_;
  PhraseFinder title_words_;  // the titles again, to let go at once what has none of them
  PhraseFinder phrases_, markups_{false};
};

}  // namespace claimcheck::fetch
