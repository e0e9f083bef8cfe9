#include "fetch/certificate_check.hpp"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kNamesShown = 3;

TlsFault fault_of(int error) {
  switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED: return TlsFault::expired;
    case X509_V_ERR_CERT_NOT_YET_VALID: return TlsFault::not_yet_valid;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: return TlsFault::self_signed;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_CERT_UNTRUSTED: return TlsFault::untrusted_root;
    case X509_V_ERR_CERT_REVOKED: return TlsFault::revoked;
    case X509_V_ERR_HOSTNAME_MISMATCH: return TlsFault::wrong_host;
    default: return TlsFault::handshake;
  }
}

std::string day_of(const ASN1_TIME* time) {
  std::tm parts{};
  char text[16] = "";
  if (time != nullptr && ASN1_TIME_to_tm(time, &parts) == 1) strftime(text, sizeof text, "%Y-%m-%d", &parts);
  return text;
}

// Whether it names a place of its issuer's certificate.
bool names_its_issuers_place(X509* certificate) {
  auto* access = static_cast<AUTHORITY_INFO_ACCESS*>(X509_get_ext_d2i(certificate, NID_info_access, nullptr, nullptr));
  bool found = false;
  for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(access); ++i) {
    found = found || OBJ_obj2nid(sk_ACCESS_DESCRIPTION_value(access, i)->method) == NID_ad_ca_issuers;
  }
  AUTHORITY_INFO_ACCESS_free(access);
  return found;
}

std::vector<std::string> host_names(X509* certificate) {
  std::vector<std::string> out;
  auto* names = static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
  for (int i = 0; i < sk_GENERAL_NAME_num(names) && out.size() <= kNamesShown; ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, i);
    if (name->type != GEN_DNS) continue;
    const auto* data = reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.dNSName));
    std::string text(data, static_cast<std::size_t>(ASN1_STRING_length(name->d.dNSName)));
    if (std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; })) out.push_back(std::move(text));
  }
  GENERAL_NAMES_free(names);
  return out;
}

int index_of_check() {
  static const int index = X509_STORE_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
  return index;
}

}  // namespace

void CertificateCheck::attach(SSL_CTX* context) {
  SSL_CTX_set_cert_verify_callback(context, &verify, this);
}

void CertificateCheck::forget() {
  faults_.clear();
  names_.clear();
  begins_.clear();
  ends_.clear();
  host_fits_ = true;
  came_alone_ = says_where_its_issuer_is_ = false;
}

int CertificateCheck::verify(X509_STORE_CTX* store, void* self) {
  auto* check = static_cast<CertificateCheck*>(self);
  check->forget();
  check->read_leaf(store);
  X509_STORE_CTX_set_ex_data(store, index_of_check(), check);
  X509_STORE_CTX_set_verify_cb(store, &on_step);
  const int good = X509_verify_cert(store);
  if (check->faults_.empty()) return good;
  if (!check->host_fits_) check->faults_.push_back(TlsFault::wrong_host);
  // What browsers mend weighs least.
  std::stable_partition(check->faults_.begin(), check->faults_.end(),
                        [](TlsFault fault) { return fault != TlsFault::incomplete_chain; });
  if (X509_STORE_CTX_get_error(store) == X509_V_OK) X509_STORE_CTX_set_error(store, X509_V_ERR_CERT_UNTRUSTED);
  return 0;
}

// Goes on, so that all faults are seen; verify() refuses in the end.
int CertificateCheck::on_step(int good, X509_STORE_CTX* store) {
  if (good != 1) {
    static_cast<CertificateCheck*>(X509_STORE_CTX_get_ex_data(store, index_of_check()))
        ->note(X509_STORE_CTX_get_error(store), store);
  }
  return 1;
}

void CertificateCheck::note(int error, X509_STORE_CTX* store) {
  TlsFault fault = fault_of(error);
  if (fault == TlsFault::untrusted_root && came_alone_ && says_where_its_issuer_is_) fault = TlsFault::incomplete_chain;
  if (const X509* certificate = X509_STORE_CTX_get_current_cert(store); certificate != nullptr) {
    if (fault == TlsFault::expired) ends_ = day_of(X509_get0_notAfter(certificate));
    if (fault == TlsFault::not_yet_valid) begins_ = day_of(X509_get0_notBefore(certificate));
  }
  const bool is_known = std::ranges::find(faults_, fault) != faults_.end();
  // An own signature says it all.
  const bool follows = fault == TlsFault::untrusted_root && this->fault() == TlsFault::self_signed;
  if (!is_known && !follows) faults_.push_back(fault);
}

void CertificateCheck::read_leaf(X509_STORE_CTX* store) {
  X509* leaf = X509_STORE_CTX_get0_cert(store);
  if (leaf == nullptr) return;
  const int sent = sk_X509_num(X509_STORE_CTX_get0_untrusted(store));
  const bool signs_itself = (X509_get_extension_flags(leaf) & EXFLAG_SI) != 0;
  came_alone_ = sent <= 1 && !signs_itself;
  says_where_its_issuer_is_ = came_alone_ && names_its_issuers_place(leaf);
  const auto* ssl = static_cast<const SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
  const char* host = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
  host_fits_ = host == nullptr || X509_check_host(leaf, host, 0, 0, nullptr) == 1;
  if (!host_fits_) names_ = host_names(leaf);
}

std::string CertificateCheck::wrong_host_words() const {
  std::string out = "certificate is for another host (wrong host)";
  for (std::size_t i = 0; i < std::min(names_.size(), kNamesShown); ++i) out += (i == 0 ? ": " : ", ") + names_[i];
  return out + (names_.size() > kNamesShown ? ", …" : "");
}

std::string CertificateCheck::words() const {
  std::string out;
  for (const TlsFault fault : faults_) {
    if (!out.empty()) out += "; ";
    switch (fault) {
      case TlsFault::none: break;
      case TlsFault::expired: out += "certificate expired" + (ends_.empty() ? "" : " on " + ends_); break;
      case TlsFault::not_yet_valid:
        out += "certificate not yet valid" + (begins_.empty() ? "" : ", only from " + begins_);
        break;
      case TlsFault::wrong_host: out += wrong_host_words(); break;
      case TlsFault::self_signed: out += "self-signed certificate"; break;
      case TlsFault::incomplete_chain:
        out += "incomplete chain of certificates: the server leaves out one that browsers fetch";
        break;
      case TlsFault::untrusted_root:
        out += came_alone_ ? "certificate of an unknown authority, or an incomplete chain of certificates"
                           : "certificate of an unknown authority";
        break;
      case TlsFault::revoked: out += "certificate revoked"; break;
      case TlsFault::handshake: out += "certificate not trusted"; break;
    }
  }
  return out;
}

}  // namespace claimcheck::fetch
