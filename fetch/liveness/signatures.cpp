#include "fetch/liveness/signatures.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "fetch/liveness/signature_table.hpp"
#include "model/yaml.hpp"

namespace claimcheck {
extern const char kWallSignatures[], kLoginSignatures[], kConsentSignatures[], kPaywallSignatures[],
    kParkingSignatures[], kErrorSignatures[], kUsurperSignatures[], kForwarderSignatures[];
extern const std::size_t kWallSignaturesSize, kLoginSignaturesSize, kConsentSignaturesSize, kPaywallSignaturesSize,
    kParkingSignaturesSize, kErrorSignaturesSize, kUsurperSignaturesSize, kForwarderSignaturesSize;
}  // namespace claimcheck

namespace claimcheck::fetch {
namespace {

struct ShippedFile {
  const char* text;
  std::size_t size;
  const char* path;
};

std::array<ShippedFile, 8> shipped_files() {
  return {{{kWallSignatures, kWallSignaturesSize, "signatures/walls.yaml"},
           {kLoginSignatures, kLoginSignaturesSize, "signatures/logins.yaml"},
           {kConsentSignatures, kConsentSignaturesSize, "signatures/consents.yaml"},
           {kPaywallSignatures, kPaywallSignaturesSize, "signatures/paywalls.yaml"},
           {kParkingSignatures, kParkingSignaturesSize, "signatures/parking.yaml"},
           {kErrorSignatures, kErrorSignaturesSize, "signatures/errors.yaml"},
           {kUsurperSignatures, kUsurperSignaturesSize, "signatures/usurpers.yaml"},
           {kForwarderSignatures, kForwarderSignaturesSize, "signatures/forwarders.yaml"}}};
}

// A file's kind of entries, and the word for it.
constexpr std::array<std::pair<std::string_view, SignatureKind>, 8> kKinds{{{"wall", SignatureKind::wall},
                                                                            {"login", SignatureKind::login},
                                                                            {"consent", SignatureKind::consent},
                                                                            {"paywall", SignatureKind::paywall},
                                                                            {"parking", SignatureKind::parking},
                                                                            {"error", SignatureKind::error},
                                                                            {"usurper", SignatureKind::usurper},
                                                                            {"forwarder", SignatureKind::forwarder}}};

struct MarkName {
  std::string_view key;
  std::vector<std::string> SignatureMarks::*marks;
};
constexpr std::array<MarkName, 9> kMarks{{{"header", &SignatureMarks::header},
                                          {"cookie", &SignatureMarks::cookie},
                                          {"host", &SignatureMarks::host},
                                          {"landing", &SignatureMarks::landing},
                                          {"name_server", &SignatureMarks::name_server},
                                          {"path", &SignatureMarks::path},
                                          {"title", &SignatureMarks::title},
                                          {"phrase", &SignatureMarks::phrase},
                                          {"markup", &SignatureMarks::markup}}};

std::vector<std::string> keys_with_marks(std::vector<std::string> keys) {
  for (const MarkName& mark : kMarks) keys.emplace_back(mark.key);
  return keys;
}

// Reads one file; what is wrong is thrown as an Error and caught in `add`.
template <class T>
T wanted(Result<T> result) {
  if (!result) throw std::move(result).error();
  return std::move(*result);
}

std::string required_text(const YamlNode& node, std::string_view key) {
  const YamlNode* value = node.find(key);
  if (value == nullptr) throw node.error("\"" + std::string(key) + "\" is missing here");
  return wanted(value->as_text());
}

SignatureMarks read_marks(const YamlNode& node) {
  SignatureMarks out;
  bool has_any = false;
  for (const MarkName& mark : kMarks) {
    if (const YamlNode* value = node.find(mark.key)) {
      out.*mark.marks = wanted(value->as_texts());
      has_any = true;
    }
  }
  if (!has_any)
    throw node.error(
        "nothing to know it by; one of header, cookie, host, landing, name_server, path, title, phrase, markup is "
        "wanted");
  return out;
}

SignatureMarks read_example(const YamlNode& entry, std::string_view key) {
  const YamlNode* value = entry.find(key);
  if (value == nullptr) throw entry.error("\"" + std::string(key) + "\" is missing here");
  if (auto error = value->expect_keys(keys_with_marks({}))) throw *error;
  return read_marks(*value);
}

Signature read_signature(const YamlNode& entry, SignatureKind kind) {
  static const std::vector<std::string> kKeys =
      keys_with_marks({"id", "name", "with_answers", "source", "example", "quiet"});
  if (auto error = entry.expect_keys(kKeys)) throw *error;
  Signature out;
  out.kind = kind;
  out.id = required_text(entry, "id");
  out.source = required_text(entry, "source");
  if (const YamlNode* name = entry.find("name")) out.name = wanted(name->as_text());
  if (const YamlNode* flag = entry.find("with_answers")) out.with_answers = wanted(flag->as_flag());
  out.marks = read_marks(entry);
  out.example = read_example(entry, "example");
  out.quiet = read_example(entry, "quiet");
  return out;
}

SignatureKind read_kind(const YamlNode& root) {
  const std::string kind = required_text(root, "kind");
  for (const auto& [word, value] : kKinds) {
    if (word == kind) return value;
  }
  throw root.find("kind")->error("no kind of signature is called \"" + kind + '"');
}

std::vector<Signature> read_file(const YamlNode& root) {
  if (auto error = root.expect_keys({"kind", "entries"})) throw *error;
  const SignatureKind kind = read_kind(root);
  const YamlNode* entries = root.find("entries");
  if (entries == nullptr || entries->kind != YamlNode::Kind::list) throw root.error("a list of \"entries\" is wanted");
  std::vector<Signature> out;
  for (const YamlNode& entry : entries->items) out.push_back(read_signature(entry, kind));
  return out;
}

}  // namespace

Signatures::Signatures() : table_(std::make_unique<SignatureTable>()) {}
Signatures::Signatures(const Signatures& other) : table_(std::make_unique<SignatureTable>(*other.table_)) {}
Signatures::~Signatures() = default;

const Signatures& Signatures::shipped() {
  static const Signatures signatures = [] {
    Signatures out;
    for (const auto& [text, size, path] : shipped_files()) {
      const auto added = out.add(std::string_view(text, size), path);
      if (added) continue;
      std::fprintf(stderr, "%s\n", added.error().text().c_str());  // a mistake of ours; every test sees it
      std::abort();
    }
    return out;
  }();
  return signatures;
}

Result<void> Signatures::add(std::string_view yaml, const std::string& path) {
  auto root = read_yaml(yaml, path);
  if (!root) return tl::unexpected(std::move(root).error());
  try {
    for (Signature& signature : read_file(*root)) table_->add(std::move(signature));
    return {};
  } catch (const Error& error) {
    return tl::unexpected(error);
  }
}

}  // namespace claimcheck::fetch
