// Certificates good and bad, against a server that shows them.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>

#include "fetch/transfer_error.hpp"
#include "tests/unit/fetch/network_fixture.hpp"
#include "tests/unit/fetch/tls_server.hpp"

namespace claimcheck::fetch {
namespace {

class Tls : public NetworkFixture {
 protected:
  Tls() {
    ca_file_ = ::testing::TempDir() + "claimcheck-ca-" + std::to_string(getpid()) + ".pem";
    std::ofstream(ca_file_) << pem(root_);
    options_.cacert = ca_file_;
  }
  ~Tls() override { std::remove(ca_file_.c_str()); }

  Exchange show(const Identity& leaf, const std::vector<const Identity*>& chain, const std::string& host = "a.test") {
    const TlsServer server(leaf, chain);
    options_.connect_to = {"::127.0.0.1:" + std::to_string(server.port())};
    transport_.reset();
    return fetch("https://" + host + "/");
  }
  // "self-signed certificate" of "self-signed certificate: SSL certificate problem: …"
  std::string fault(const Exchange& got) {
    EXPECT_EQ(got.error, TransferError::tls) << got.error_text;
    EXPECT_EQ(got.attempts, 1u);
    EXPECT_TRUE(got.hops.empty());
    return got.error_text.substr(0, got.error_text.find(':'));
  }

  const Identity root_ = make_identity({"Root", true});
  const Identity middle_ = make_identity({"Middle", true, &root_});
  const Identity leaf_ = make_identity({"a.test", false, &middle_});
  std::string ca_file_;
};

TEST_F(Tls, TakesAGoodChain) {
  const Exchange got = show(leaf_, {&middle_});
  EXPECT_EQ(got.error, TransferError::none) << got.error_text;
  EXPECT_EQ(got.body, "ok");
}

TEST_F(Tls, NamesAnExpiredCertificate) {
  EXPECT_EQ(fault(show(make_identity({"a.test", false, &root_, -20, -10}), {})), "certificate expired");
}

TEST_F(Tls, NamesACertificateOfTheFuture) {
  EXPECT_EQ(fault(show(make_identity({"a.test", false, &root_, 5, 10}), {})), "certificate not yet valid");
}

TEST_F(Tls, NamesACertificateForAnotherHost) {
  EXPECT_EQ(fault(show(leaf_, {&middle_}, "b.test")), "certificate is for another host");
}

TEST_F(Tls, NamesASelfSignedCertificate) {
  EXPECT_EQ(fault(show(make_identity({"a.test"}), {})), "self-signed certificate");
}

TEST_F(Tls, NamesAnIncompleteChain) {
  EXPECT_EQ(fault(show(leaf_, {})), "incomplete certificate chain");
}

TEST_F(Tls, NamesAnUnknownAuthority) {
  const Identity other = make_identity({"Other", true});
  const Identity leaf = make_identity({"a.test", false, &other});
  EXPECT_EQ(fault(show(leaf, {&other})), "certificate of an unknown authority");
}

TEST_F(Tls, WantsAReadableFileOfAuthorities) {
  options_.cacert = "/nowhere/ca.pem";
  const auto transport = make_network_transport(options_);
  ASSERT_FALSE(transport);
  EXPECT_EQ(transport.error().text(), "/nowhere/ca.pem: cannot be read as --cacert");
}

TEST(TransferErrors, NameEveryWayOfLibcurl) {
  EXPECT_EQ(transfer_error(CURLE_OK, 0), TransferError::none);
  EXPECT_EQ(transfer_error(CURLE_COULDNT_CONNECT, ECONNREFUSED), TransferError::refused);
  EXPECT_EQ(transfer_error(CURLE_COULDNT_CONNECT, ETIMEDOUT), TransferError::timeout);
  EXPECT_EQ(transfer_error(CURLE_OPERATION_TIMEDOUT, 0), TransferError::timeout);
  EXPECT_EQ(transfer_error(CURLE_SSL_CONNECT_ERROR, 0), TransferError::tls);
  EXPECT_EQ(transfer_error(CURLE_WEIRD_SERVER_REPLY, 0), TransferError::bad_response);
  EXPECT_EQ(transfer_error(CURLE_GOT_NOTHING, 0), TransferError::reset);
  EXPECT_EQ(tls_fault(CURLE_PEER_FAILED_VERIFICATION, 23), TlsFault::revoked);
  EXPECT_EQ(tls_fault(CURLE_PEER_FAILED_VERIFICATION, 0), TlsFault::wrong_host);
  EXPECT_EQ(tls_fault(CURLE_SSL_CONNECT_ERROR, 0), TlsFault::handshake);
  EXPECT_EQ(tls_error_text(TlsFault::revoked, CURLE_PEER_FAILED_VERIFICATION, "w"), "certificate revoked: w");
  EXPECT_EQ(tls_error_text(TlsFault::handshake, CURLE_SSL_CONNECT_ERROR, ""), "TLS handshake failed");
}

}  // namespace
}  // namespace claimcheck::fetch
