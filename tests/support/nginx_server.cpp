#include "tests/support/nginx_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tests/support/certificates.hpp"

namespace claimcheck::testing {
namespace {

constexpr const char* kProgram = "/usr/sbin/nginx";

int loopback_socket(std::uint16_t port, bool listening) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  const int result = listening ? bind(fd, generic, sizeof address) : connect(fd, generic, sizeof address);
  if (result == 0) return fd;
  close(fd);
  return -1;
}

// Ports that nobody has now.
template <std::size_t N>
std::array<std::uint16_t, N> free_ports() {
  std::array<std::uint16_t, N> out;
  std::array<int, N> sockets;
  for (std::size_t i = 0; i < N; ++i) {
    sockets[i] = loopback_socket(0, true);
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(sockets[i], reinterpret_cast<sockaddr*>(&address), &size);
    out[i] = ntohs(address.sin_port);
  }
  for (const int fd : sockets) close(fd);
  return out;
}

std::string read_all(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}

}  // namespace

struct NginxServer::State {
  std::string folder;
  std::array<std::uint16_t, 3> ports{};  // http, https, https with HTTP/2
  pid_t process = -1;

  ~State() {
    if (process > 0) {
      kill(process, SIGKILL);
      waitpid(process, nullptr, 0);
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }

  std::string file(const std::string& name) const { return folder + '/' + name; }

  void write_certificates() const {
    const Identity root = make_identity({"Root", true});
    const Identity middle = make_identity({"Middle", true, &root});
    const Identity good = make_identity({"good.test", false, &middle});
    const Identity expired = make_identity({"expired.test", false, &middle, -20, -10});
    const Identity many = make_identity({"*.many.test", false, &middle});
    const Identity own = make_identity({"self.test"});
    const Identity alone =
        make_identity({"incomplete.test", false, &middle, -10, 10, "http://authority.test/middle.cer"});
    std::ofstream(file("root.pem")) << pem(root);
    const auto write = [&](const std::string& host, const Identity& leaf, const std::string& chain) {
      std::ofstream(file(host + ".pem")) << pem(leaf) << chain;
      std::ofstream(file(host + ".key")) << pem_of_key(leaf);
    };
    write("good.test", good, pem(middle));
    write("wrong.test", good, pem(middle));
    write("expired.test", expired, pem(middle));
    write("*.many.test", many, pem(middle));
    write("self.test", own, {});
    write("incomplete.test", alone, {});
  }

  void write_configuration() const {
    std::ofstream out(file("nginx.conf"));
    out << "daemon off;\nmaster_process off;\npid " << file("pid") << ";\nerror_log " << file("error.log") << ";\n"
        << "events { worker_connections 2048; }\nhttp {\n"
        << "  log_format asked '$connection $server_protocol $request_uri';\n  access_log " << file("access.log")
        << " asked;\n  default_type text/html;\n";
    for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
      out << "  " << kind << "_temp_path " << file(kind) << ";\n";
    }
    for (const char* host :
         {"good.test", "wrong.test", "expired.test", "self.test", "incomplete.test", "*.many.test"}) {
      out << "  server {\n    server_name " << host << ";\n    listen 127.0.0.1:" << ports[0]
          << ";\n    listen 127.0.0.1:" << ports[1] << " ssl;\n    listen 127.0.0.1:" << ports[2]
          << " ssl http2;\n    ssl_certificate " << file(host) << ".pem;\n    ssl_certificate_key " << file(host)
          << ".key;\n    root " << folder << ";\n    location / { return 200 \"<p>five people</p>\\n\"; }\n"
          << "    location /page/ { gzip on; gzip_min_length 1; alias " << folder << "/page/; }\n  }\n";
    }
    out << "}\n";
    std::filesystem::create_directory(file("page"));
    std::ofstream(file("page/index.html")) << std::string(20'000, 'x');
  }

  void start() {
    process = fork();
    if (process == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      const int quiet = open("/dev/null", O_RDWR);
      for (int fd = 0; fd < 3; ++fd) dup2(quiet, fd);
      execl(kProgram, kProgram, "-p", folder.c_str(), "-c", "nginx.conf", "-e", "error.log", nullptr);
      _exit(127);
    }
    for (int tries = 0; tries < 2000; ++tries) {
      if (waitpid(process, nullptr, WNOHANG) == process) {
        process = -1;
        throw std::runtime_error("nginx ended: " + read_all(file("error.log")));
      }
      if (const int fd = loopback_socket(ports[2], false); fd >= 0) {
        close(fd);
        return;
      }
      poll(nullptr, 0, 5);
    }
    throw std::runtime_error("nginx does not listen");
  }
};

bool NginxServer::is_installed() {
  return access(kProgram, X_OK) == 0;
}

NginxServer::NginxServer() : state_(std::make_unique<State>()) {
  std::string name = (std::filesystem::temp_directory_path() / "claimcheck-nginx-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for nginx");
  state_->folder = name;
  state_->ports = free_ports<3>();
  state_->write_certificates();
  state_->write_configuration();
  state_->start();
}

NginxServer::~NginxServer() = default;

std::vector<std::string> NginxServer::connect_to() const {
  const auto line = [](const char* port, std::uint16_t real) {
    return std::string(":") + port + ":127.0.0.1:" + std::to_string(real);
  };
  return {line("80", state_->ports[0]), line("443", state_->ports[1]), line("8443", state_->ports[2])};
}

std::string NginxServer::ca_file() const {
  return state_->file("root.pem");
}

std::vector<NginxServer::Request> NginxServer::requests() const {
  std::vector<Request> out;
  std::ifstream log(state_->file("access.log"));
  for (Request one; log >> one.connection >> one.protocol >> one.path;) out.push_back(one);
  return out;
}

}  // namespace claimcheck::testing
