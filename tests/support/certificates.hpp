#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

namespace claimcheck::testing {

struct OpenSslFree {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(X509* certificate) const { X509_free(certificate); }
};

// A certificate with its key, made on the spot.
struct Identity {
  std::unique_ptr<EVP_PKEY, OpenSslFree> key;
  std::unique_ptr<X509, OpenSslFree> certificate;
};

struct CertificateWish {
  std::string name;  // common name, and for a host its subjectAltName
  bool authority = false;
  const Identity* issuer = nullptr;     // null: signs itself
  long first_day = -10, last_day = 10;  // from today
  std::string issuer_url{};             // where it says that its issuer's certificate is
};

Identity make_identity(const CertificateWish& wish);
std::string pem(const Identity& identity);
std::string pem_of_key(const Identity& identity);

}  // namespace claimcheck::testing
