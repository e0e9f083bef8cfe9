#include "tests/support/certificates.hpp"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace claimcheck::testing {
namespace {

void add_extension(X509* certificate, int what, const std::string& value) {
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, what, value.c_str());
  X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
}

}  // namespace

Identity make_identity(const CertificateWish& wish) {
  static long serial = 1;
  Identity out;
  out.key.reset(EVP_EC_gen("P-256"));
  out.certificate.reset(X509_new());
  X509* certificate = out.certificate.get();
  X509_set_version(certificate, 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial++);
  X509_gmtime_adj(X509_getm_notBefore(certificate), wish.first_day * 86400);
  X509_gmtime_adj(X509_getm_notAfter(certificate), wish.last_day * 86400);
  X509_set_pubkey(certificate, out.key.get());
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>(wish.name.c_str()), -1, -1, 0);
  const Identity& issuer = wish.issuer != nullptr ? *wish.issuer : out;
  X509_set_issuer_name(certificate, X509_get_subject_name(issuer.certificate.get()));
  if (wish.authority) {
    add_extension(certificate, NID_basic_constraints, "critical,CA:TRUE");
  } else {
    add_extension(certificate, NID_subject_alt_name, "DNS:" + wish.name);
  }
  if (!wish.issuer_url.empty()) add_extension(certificate, NID_info_access, "caIssuers;URI:" + wish.issuer_url);
  X509_sign(certificate, issuer.key.get(), EVP_sha256());
  return out;
}

static std::string text_of(BIO* memory) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(memory, &data);
  std::string out(data, static_cast<std::size_t>(size));
  BIO_free(memory);
  return out;
}

std::string pem(const Identity& identity) {
  BIO* memory = BIO_new(BIO_s_mem());
  PEM_write_bio_X509(memory, identity.certificate.get());
  return text_of(memory);
}

std::string pem_of_key(const Identity& identity) {
  BIO* memory = BIO_new(BIO_s_mem());
  PEM_write_bio_PrivateKey(memory, identity.key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  return text_of(memory);
}

}  // namespace claimcheck::testing
