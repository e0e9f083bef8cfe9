#pragma once

#include <openssl/ossl_typ.h>

#include <string>
#include <string_view>
#include <vector>

#include "fetch/exchange.hpp"

namespace claimcheck::fetch {

// Watches OpenSSL verify a server's certificates and keeps all that is wrong with them, where OpenSSL by itself stops
// at the first fault. It decides nothing: what OpenSSL doubts stays refused.
//
// A missing intermediate certificate is told from an unknown authority by the leaf: it came alone, did not sign itself,
// and says where its issuer's certificate can be fetched (authority information access, RFC 5280 4.2.2.1), which is
// what browsers do.
class CertificateCheck {
 public:
  // Before the handshake. `this` must outlive the connection's handshake.
  void attach(SSL_CTX* context);
  void forget();

  // The weightiest fault; none where OpenSSL trusted the certificates or was not asked.
  TlsFault fault() const { return faults_.empty() ? TlsFault::none : faults_.front(); }
  // All of them: "self-signed certificate, certificate expired on 2026-01-02". Empty where there is none.
  std::string words() const;
  // "wrong host: the certificate is for b.test"; for libcurl, which compares the names itself.
  std::string wrong_host_words() const;

 private:
  static int verify(X509_STORE_CTX* store, void* self);
  static int on_step(int good, X509_STORE_CTX* store);
  void note(int error, X509_STORE_CTX* store);
  void read_leaf(X509_STORE_CTX* store);

  std::vector<TlsFault> faults_;
  std::vector<std::string> names_;  // that the leaf is for
  std::string begins_, ends_;       // the dates of the one that is not valid now
  bool host_fits_ = true, came_alone_ = false, says_where_its_issuer_is_ = false;
};

}  // namespace claimcheck::fetch
