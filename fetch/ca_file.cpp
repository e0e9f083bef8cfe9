#include "fetch/ca_file.hpp"

#include <unistd.h>

namespace claimcheck::fetch {
namespace {

constexpr const char* kBundles[] = {
    "/etc/ssl/certs/ca-certificates.crt",  // Debian, Alpine, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",    // Fedora, RHEL
    "/etc/ssl/ca-bundle.pem",              // SUSE
    "/etc/ssl/cert.pem",                   // BSD
};

}  // namespace

Result<std::string> find_ca_file(const std::optional<std::string>& chosen) {
  if (chosen) {
    if (access(chosen->c_str(), R_OK) != 0) return failure("cannot be read as --cacert", *chosen);
    return *chosen;
  }
  for (const char* bundle : kBundles) {
    if (access(bundle, R_OK) == 0) return std::string(bundle);
  }
  return std::string();
}

}  // namespace claimcheck::fetch
