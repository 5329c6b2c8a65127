/*
 * The floor: what one datagram in and one datagram out cost on a machine with system calls and nothing else, no
 * encryption, no game, no memory management. A server is measured as a multiple of it, because a multiple survives a
 * change of machine and microseconds do not.
 *
 *   floor serve ANSWER_BYTES BUFFER_BYTES                             prints: ready PORT
 *   floor load PORT CLIENTS INPUT_BYTES WARM_UP_SECONDS SECONDS       prints: begin
 *                                                                     then:   end sent=N updates=N bytes=N
 *
 * Both run at 60 Hz. The server sleeps to its next tick, drains its one socket and answers all; it never wakes for a
 * packet, which is the cheapest a server can do that has to answer once a tick. The load has one connected socket per
 * client and spreads them evenly over a tick. The server ends when its standard input does: nobody must be left over
 * when whoever started it was killed.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum {
    HZ = 60,
    BATCH = 64, /* datagrams in one system call; more made no difference */
    MAX_DATAGRAM_BYTES = 1500,
    MAX_EVENTS = 1024,
    MAX_CLIENTS = 1 << 16
};

static const int64_t SECOND = 1000000000;
static const int64_t LOAD_CYCLE = 1000000; /* as fine as the bots' own loop */
static const int64_t GIVE_UP = 250000000;  /* a server that is further behind skips ticks instead of running after them */

static void fail(const char *what) {
    fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
    exit(1);
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * SECOND + time.tv_nsec;
}

static void sleep_until(int64_t moment) {
    struct timespec time = {moment / SECOND, moment % SECOND};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, NULL) == EINTR) {
    }
}

static struct sockaddr_in loopback(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/* ---- serve ---- */

struct batch {
    struct mmsghdr messages[BATCH];
    struct iovec vectors[BATCH];
    struct sockaddr_in clients[BATCH];
    char bytes[BATCH][MAX_DATAGRAM_BYTES];
};

static struct batch inputs;
static struct batch answers;

static void prepare(struct batch *batch, size_t bytes) {
    for (int i = 0; i < BATCH; i++) {
        batch->vectors[i] = (struct iovec){batch->bytes[i], bytes};
        batch->messages[i].msg_hdr = (struct msghdr){
            .msg_iov = &batch->vectors[i],
            .msg_iovlen = 1,
            .msg_name = &inputs.clients[i], /* an answer goes where its input came from */
            .msg_namelen = sizeof inputs.clients[i]};
    }
}

static void answer(int server, unsigned count) {
    for (unsigned sent = 0; sent < count;) {
        int more = sendmmsg(server, answers.messages + sent, count - sent, 0);
        sent += more > 0 ? (unsigned)more : 1; /* what can't be sent is lost, as in any network */
    }
}

static void drain(int server) {
    int count;
    do {
        count = recvmmsg(server, inputs.messages, BATCH, MSG_DONTWAIT, NULL);
        if (count > 0) answer(server, (unsigned)count);
    } while (count == BATCH);
}

static int input_has_ended(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    char byte;
    return poll(&input, 1, 0) > 0 && read(STDIN_FILENO, &byte, 1) <= 0;
}

static int serve(int answer_bytes, int buffer_bytes) {
    int server = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    setsockopt(server, SOL_SOCKET, SO_RCVBUF, &buffer_bytes, sizeof buffer_bytes);
    setsockopt(server, SOL_SOCKET, SO_SNDBUF, &buffer_bytes, sizeof buffer_bytes);
    if (bind(server, (struct sockaddr *)&address, length) != 0) fail("bind");
    getsockname(server, (struct sockaddr *)&address, &length);
    prepare(&inputs, MAX_DATAGRAM_BYTES);
    prepare(&answers, (size_t)answer_bytes);
    printf("ready %d\n", ntohs(address.sin_port));
    fflush(stdout);
    int64_t due = now();
    for (int tick = 1;; tick++) {
        due += SECOND / HZ;
        if (now() - due > GIVE_UP) due = now();
        sleep_until(due);
        drain(server);
        if (tick % HZ == 0 && input_has_ended()) return 0;
    }
}

/* ---- load ---- */

static int sockets[MAX_CLIENTS];
static int64_t sent, updates, bytes;

static int connect_all(int port, int clients) {
    struct sockaddr_in address = loopback(port);
    int readable = epoll_create1(0);
    for (int i = 0; i < clients; i++) {
        sockets[i] = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
        if (sockets[i] < 0) fail("socket");
        if (connect(sockets[i], (struct sockaddr *)&address, sizeof address) != 0) fail("connect");
        struct epoll_event event = {.events = EPOLLIN, .data.fd = sockets[i]};
        if (epoll_ctl(readable, EPOLL_CTL_ADD, sockets[i], &event) != 0) fail("epoll_ctl");
    }
    return readable;
}

static void receive_all(int readable) {
    struct epoll_event events[MAX_EVENTS];
    char buffer[MAX_DATAGRAM_BYTES];
    for (int ready; (ready = epoll_wait(readable, events, MAX_EVENTS, 0)) > 0;) {
        for (int i = 0; i < ready; i++) {
            ssize_t length = recv(events[i].data.fd, buffer, sizeof buffer, 0);
            if (length > 0) {
                updates++;
                bytes += length;
            }
        }
    }
}

static int64_t send_due(int64_t next, int clients, int input_bytes, int64_t since_start) {
    static const char input[MAX_DATAGRAM_BYTES];
    while (next / clients * (SECOND / HZ) + next % clients * (SECOND / HZ) / clients <= since_start) {
        if (send(sockets[next++ % clients], input, (size_t)input_bytes, 0) > 0) sent++;
    }
    return next;
}

static int load(int port, int clients, int input_bytes, int warm_up_seconds, int seconds) {
    int readable = connect_all(port, clients);
    int64_t start = now(), begin = start + warm_up_seconds * SECOND, end = begin + seconds * SECOND, next = 0;
    int is_measuring = 0;
    for (int64_t moment = start; moment < end; moment = now()) {
        if (!is_measuring && moment >= begin) {
            is_measuring = 1;
            sent = updates = bytes = 0;
            puts("begin");
            fflush(stdout);
        }
        next = send_due(next, clients, input_bytes, moment - start);
        receive_all(readable);
        sleep_until(moment + LOAD_CYCLE);
    }
    printf("end sent=%lld updates=%lld bytes=%lld\n", (long long)sent, (long long)updates, (long long)bytes);
    return 0;
}

static int number(const char *text, int least, int most) {
    char *end;
    long value = strtol(text, &end, 10);
    if (*text == 0 || *end != 0 || value < least || value > most) {
        fprintf(stderr, "floor: %s (expected: %d to %d)\n", text, least, most);
        exit(2);
    }
    return (int)value;
}

int main(int count, char **arguments) {
    if (count == 4 && strcmp(arguments[1], "serve") == 0) {
        return serve(number(arguments[2], 1, MAX_DATAGRAM_BYTES), number(arguments[3], 1, 1 << 30));
    }
    if (count == 7 && strcmp(arguments[1], "load") == 0) {
        return load(
            number(arguments[2], 1, 65535),
            number(arguments[3], 1, MAX_CLIENTS),
            number(arguments[4], 1, MAX_DATAGRAM_BYTES),
            number(arguments[5], 0, 3600),
            number(arguments[6], 1, 3600));
    }
    fputs("usage: floor serve ANSWER_BYTES BUFFER_BYTES\n"
          "       floor load PORT CLIENTS INPUT_BYTES WARM_UP_SECONDS SECONDS\n", stderr);
    return 2;
}
