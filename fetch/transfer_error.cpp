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

std::string tls_error_text(CURLcode code, long verify_result, std::string_view words) {
  std::string_view what;
  if (code == CURLE_PEER_FAILED_VERIFICATION) {
    switch (verify_result) {
      case X509_V_ERR_CERT_HAS_EXPIRED: what = "certificate expired"; break;
      case X509_V_ERR_CERT_NOT_YET_VALID: what = "certificate not yet valid"; break;
      case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: what = "self-signed certificate"; break;
      case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: what = "certificate of an unknown authority"; break;
      case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
      case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
      case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE: what = "incomplete certificate chain"; break;
      case X509_V_ERR_CERT_REVOKED: what = "certificate revoked"; break;
      case X509_V_OK:
      case X509_V_ERR_UNSPECIFIED:  // libcurl compares the names itself
      case X509_V_ERR_HOSTNAME_MISMATCH: what = "certificate is for another host"; break;
      default: what = "certificate not trusted"; break;
    }
  } else if (code == CURLE_SSL_CACERT_BADFILE) {
    what = "the file of certificate authorities cannot be read";
  } else {
    what = "TLS handshake failed";
  }
  return words.empty() ? std::string(what) : std::string(what) + ": " + std::string(words);
}

}  // namespace claimcheck::fetch
