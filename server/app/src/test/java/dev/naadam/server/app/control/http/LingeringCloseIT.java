package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that says no to the first bytes of everybody, and clients that go on sending. */
class LingeringCloseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final CompletableFuture<Channel> accepted = new CompletableFuture<>();
    private final AtomicLong readBytes = new AtomicLong();
    private Channel server;

    @BeforeEach
    void start() throws Exception {
        server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(ControlLimits.READ_BYTES))
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new Counting(), new LingeringClose(), new SaysNo());
                        accepted.complete(channel);
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .sync()
                .channel();
    }

    @AfterEach
    void stop() throws Exception {
        server.close().sync();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }

    @Test
    void endsWhenMoreCameThanIsThrownAway() throws Exception {
        try (Socket client = client()) {
            byte[] flood = new byte[ControlLimits.READ_BYTES];
            OutputStream out = client.getOutputStream();

            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        send(out, flood);
                        return !accepted.join().isOpen();
                    });
        }

        // that of the answer, and the one with which it was too much
        long most = ControlLimits.LINGER_BYTES + 2 * ControlLimits.READ_BYTES;
        assertThat(readBytes.get()).isBetween((long) ControlLimits.LINGER_BYTES, most);
    }

    @Test
    void endsWhenTimeIsUpForWhoDribbles() throws Exception {
        long startNanos = System.nanoTime();
        try (Socket client = client()) {
            OutputStream out = client.getOutputStream();
            send(out, new byte[ControlLimits.READ_BYTES]);

            assertThat(new String(client.getInputStream().readNBytes(2), StandardCharsets.US_ASCII))
                    .isEqualTo("no");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        send(out, new byte[1]);
                        return !accepted.join().isOpen();
                    });
        }

        assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
                .isBetween(ControlLimits.LINGER, ControlLimits.LINGER.plusSeconds(5));
        assertThat(readBytes.get()).isLessThan(ControlLimits.LINGER_BYTES);
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), ((InetSocketAddress) server.localAddress()).getPort());
    }

    private static void send(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            // the connection is gone, as it shall be
        }
    }

    private final class Counting extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            readBytes.addAndGet(((ByteBuf) message).readableBytes());
            ctx.fireChannelRead(message);
        }
    }

    private static final class SaysNo extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ReferenceCountUtil.release(message);
            var said = ctx.writeAndFlush(Unpooled.copiedBuffer("no", StandardCharsets.US_ASCII));
            assert said != null;
            var ended = ctx.close();
            assert ended != null;
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            // a client that is gone
        }
    }
}
