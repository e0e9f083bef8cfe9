#include "fetch/transfer_error.hpp"

#include <openssl/x509_vfy.h>

#include <cerrno>

namespace claimcheck::fetch {

TransferError transfer_error(CURLcode code, long os_error) {
  switch (code) {
    case CURLE_OK: return TransferError::none;
    case CURLE_URL_MALFORMAT: return TransferError::malformed_url;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return TransferError::dns_error;
    case CURLE_COULDNT_CONNECT: return os_error == ETIMEDOUT ? TransferError::timeout : TransferError::refused;
    case CURLE_PROXY: return TransferError::refused;
    case CURLE_OPERATION_TIMEDOUT: return TransferError::timeout;
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2_STREAM: return TransferError::reset;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_CLIENTCERT: return TransferError::tls;
    default: return TransferError::bad_response;
  }
}

TlsFault tls_fault(CURLcode code, long verify_result) {
  if (code != CURLE_PEER_FAILED_VERIFICATION) return TlsFault::handshake;
  switch (verify_result) {
    case X509_V_ERR_CERT_HAS_EXPIRED: return TlsFault::expired;
    case X509_V_ERR_CERT_NOT_YET_VALID: return TlsFault::not_yet_valid;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: return TlsFault::self_signed;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: return TlsFault::untrusted_root;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE: return TlsFault::incomplete_chain;
    case X509_V_ERR_CERT_REVOKED: return TlsFault::revoked;
    case X509_V_OK:
    case X509_V_ERR_UNSPECIFIED:  // libcurl compares the names itself
    case X509_V_ERR_HOSTNAME_MISMATCH: return TlsFault::wrong_host;
    default: return TlsFault::handshake;
  }
}

std::string tls_error_text(TlsFault fault, CURLcode code, std::string_view words) {
  std::string_view what;
  switch (fault) {
    case TlsFault::none:
    case TlsFault::handshake:
      what = code == CURLE_PEER_FAILED_VERIFICATION ? "certificate not trusted"
             : code == CURLE_SSL_CACERT_BADFILE     ? "the file of certificate authorities cannot be read"
                                                    : "TLS handshake failed";
      break;
    case TlsFault::expired: what = "certificate expired"; break;
    case TlsFault::not_yet_valid: what = "certificate not yet valid"; break;
    case TlsFault::wrong_host: what = "certificate is for another host (wrong host)"; break;
    case TlsFault::self_signed: what = "self-signed certificate"; break;
    case TlsFault::incomplete_chain: what = "incomplete chain of certificates"; break;
    case TlsFault::untrusted_root: what = "certificate of an unknown authority"; break;
    case TlsFault::revoked: what = "certificate revoked"; break;
  }
  return words.empty() ? std::string(what) : std::string(what) + ": " + std::string(words);
}

}  // namespace claimcheck::fetch
