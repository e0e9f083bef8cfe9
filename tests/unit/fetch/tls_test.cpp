// Certificates good and bad, against a server that shows them.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <mutex>

#include "fetch/transfer_error.hpp"
#include "tests/support/relay_proxy.hpp"
#include "tests/unit/fetch/network_fixture.hpp"
#include "tests/unit/fetch/tls_server.hpp"

namespace claimcheck::fetch {
namespace {

class Tls : public NetworkFixture {
 protected:
  Tls() {
    ca_file_ = ::testing::TempDir() + "claimcheck-ca-" + std::to_string(getpid()) + ".pem";
    std::ofstream(ca_file_) << testing::pem(root_);
    options_.cacert = ca_file_;
  }
  ~Tls() override { std::remove(ca_file_.c_str()); }

  Exchange show(const testing::Identity& leaf, const std::vector<const testing::Identity*>& chain,
                const std::string& host = "a.test") {
    const TlsServer server(leaf, chain);
    options_.connect_to = {"::127.0.0.1:" + std::to_string(server.port())};
    transport_.reset();
    return fetch("https://" + host + "/");
  }
  std::string fault(const Exchange& got) {
    EXPECT_EQ(got.error, TransferError::tls) << got.error_text;
    EXPECT_EQ(got.attempts, 1u);
    EXPECT_TRUE(got.hops.empty());
    return got.error_text;
  }

  const testing::Identity root_ = testing::make_identity({"Root", true});
  const testing::Identity middle_ = testing::make_identity({"Middle", true, &root_});
  const testing::Identity leaf_ = testing::make_identity({"a.test", false, &middle_});
  std::string ca_file_;
};

TEST_F(Tls, TakesAGoodChain) {
  const Exchange got = show(leaf_, {&middle_});
  EXPECT_EQ(got.error, TransferError::none) << got.error_text;
  EXPECT_EQ(got.body, "ok");
}

TEST_F(Tls, NamesAnExpiredCertificate) {
  const Exchange got = show(testing::make_identity({"a.test", false, &root_, -20, -10}), {});
  EXPECT_EQ(got.tls, TlsFault::expired);
  EXPECT_EQ(fault(got).substr(0, 22), "certificate expired on");
}

TEST_F(Tls, NamesACertificateOfTheFuture) {
  const Exchange got = show(testing::make_identity({"a.test", false, &root_, 5, 10}), {});
  EXPECT_EQ(got.tls, TlsFault::not_yet_valid);
  EXPECT_EQ(fault(got).substr(0, 36), "certificate not yet valid, only from");
}

TEST_F(Tls, NamesACertificateForAnotherHost) {
  const Exchange got = show(leaf_, {&middle_}, "b.test");
  EXPECT_EQ(got.tls, TlsFault::wrong_host);
  EXPECT_EQ(fault(got), "certificate is for another host (wrong host): a.test");
}

TEST_F(Tls, NamesASelfSignedCertificate) {
  const Exchange got = show(testing::make_identity({"a.test"}), {});
  EXPECT_EQ(got.tls, TlsFault::self_signed);
  EXPECT_EQ(fault(got), "self-signed certificate");
}

TEST_F(Tls, NamesAllFaultsOfACertificate) {
  const Exchange got = show(testing::make_identity({"b.test", false, nullptr, -20, -10}), {});
  EXPECT_EQ(got.tls, TlsFault::self_signed);
  EXPECT_TRUE(fault(got).starts_with("self-signed certificate; certificate expired on 2")) << got.error_text;
  EXPECT_TRUE(got.error_text.ends_with("; certificate is for another host (wrong host): b.test")) << got.error_text;
}

TEST_F(Tls, TellsAMissingIntermediateByTheLeaf) {
  const testing::Identity leaf =
      testing::make_identity({"a.test", false, &middle_, -10, 10, "http://ca.test/middle.cer"});
  const Exchange got = show(leaf, {});
  EXPECT_EQ(got.tls, TlsFault::incomplete_chain);
  EXPECT_EQ(fault(got), "incomplete chain of certificates: the server leaves out one that browsers fetch");
  EXPECT_EQ(show(leaf, {&middle_}).error, TransferError::none);
}

TEST_F(Tls, TakesNoFaultBesideAMissingIntermediateLightly) {
  const testing::Identity leaf =
      testing::make_identity({"a.test", false, &middle_, -20, -10, "http://ca.test/middle.cer"});
  EXPECT_EQ(show(leaf, {}).tls, TlsFault::expired);
}

TEST_F(Tls, CannotTellAMissingIntermediateWhereTheLeafNamesNoPlace) {
  const Exchange got = show(leaf_, {});
  EXPECT_EQ(got.tls, TlsFault::untrusted_root);
  EXPECT_EQ(fault(got), "certificate of an unknown authority, or an incomplete chain of certificates");
}

// A host's own headers and cookies, and the user's credentials for all: said over https, kept back in clear text.
TEST_F(Tls, KeepsSecretsOfASecureHopFromTheSameHostInTheClear) {
  serve("== a.test /in\nHTTP/1.1 200 OK\n");
  std::mutex mutex;
  std::string head;
  const TlsServer server(leaf_, {&middle_}, [&](SSL* ssl) {
    std::string got = TlsServer::answer(ssl,
                                        "HTTP/1.1 302 Found\r\nLocation: http://a.test/in\r\nContent-Length: 0\r\n"
                                        "Set-Cookie: mine=sesame; Secure\r\nConnection: close\r\n\r\n");
    const std::lock_guard lock(mutex);
    head += got;
  });
  options_.connect_to = {"a.test:443:127.0.0.1:" + std::to_string(server.port()), server_->connect_to()};
  HostSettings settings;
  settings.host = "a.test";
  settings.headers = {"X-Key: sesame"};
  settings.cookies = "id=sesame";
  options_.hosts = {settings};
  options_.headers = {"Authorization: Bearer sesame", "X-Own: yes"};
  const Exchange got = fetch("https://a.test/");
  ASSERT_EQ(got.hops.size(), 2u) << got.error_text;
  const std::lock_guard lock(mutex);
  for (const char* said : {"X-Key: sesame", "id=sesame", "Authorization: Bearer sesame", "X-Own: yes"}) {
    EXPECT_NE(head.find(said), std::string::npos) << said << '\n' << head;
  }
  const std::string in_clear = server_->requests().at(0).head;
  EXPECT_EQ(in_clear.find("sesame"), std::string::npos) << in_clear;
  EXPECT_NE(in_clear.find("X-Own: yes"), std::string::npos) << in_clear;
}

TEST_F(Tls, NamesAnUnknownAuthority) {
  const testing::Identity other = testing::make_identity({"Other", true});
  const testing::Identity leaf = testing::make_identity({"a.test", false, &other, -10, 10, "http://ca.test/other.cer"});
  const Exchange got = show(leaf, {&other});
  EXPECT_EQ(got.tls, TlsFault::untrusted_root);
  EXPECT_EQ(fault(got), "certificate of an unknown authority");
}

TEST_F(Tls, ReachesAHostThroughAProxyThatSpeaksTlsItself) {
  const TlsServer origin(leaf_, {&middle_});
  const testing::RelayProxy proxy(origin.port());
  const auto relay = [&](SSL* ssl) { TlsServer::relay(ssl, proxy.port()); };
  const TlsServer front(testing::make_identity({"localhost", false, &root_}), {}, relay);
  options_.proxy = "https://localhost:" + std::to_string(front.port());
  const Exchange got = fetch("https://a.test/");
  EXPECT_EQ(got.error, TransferError::none) << got.error_text;
  EXPECT_EQ(got.body, "ok");
  EXPECT_EQ(proxy.asked(), std::vector<std::string>{"connect a.test:443"});
}

TEST_F(Tls, ChecksTheCertificatesOnBothSidesOfAProxy) {
  const testing::Identity old_leaf = testing::make_identity({"a.test", false, &root_, -20, -10});
  const testing::Identity good = testing::make_identity({"localhost", false, &root_});
  const testing::Identity wrong = testing::make_identity({"b.test", false, &root_});
  const TlsServer origin(old_leaf, {});
  const testing::RelayProxy proxy(origin.port());
  const auto relay = [&](SSL* ssl) { TlsServer::relay(ssl, proxy.port()); };
  const TlsServer front(good, {}, relay), false_front(wrong, {}, relay);
  options_.proxy = "https://localhost:" + std::to_string(front.port());
  const Exchange got = fetch("https://a.test/");
  EXPECT_EQ(got.tls, TlsFault::expired) << got.error_text;
  EXPECT_EQ(proxy.asked().size(), 1u);
  options_.proxy = "https://localhost:" + std::to_string(false_front.port());
  transport_.reset();
  EXPECT_EQ(fetch("https://a.test/").tls, TlsFault::wrong_host);
  EXPECT_EQ(proxy.asked().size(), 1u);
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
