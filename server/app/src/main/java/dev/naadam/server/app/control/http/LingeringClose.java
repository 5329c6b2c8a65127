package dev.naadam.server.app.control.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Lets a client read the last answer before its connection goes (RFC 9112 section 9.6): a socket that is closed while bytes
 * of the client are unread is reset, and the reset takes the answer with it. So what still comes is read and thrown
 * away, for as long and as much as is bounded here. Whoever sent nothing more is closed at once.
 *
 * <p>The alternative, reads so large that a whole head with too many headers fits, made a client that pipelines keep some
 * thousand requests alive. By the connection's event loop only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // whoever closes hears of it by a promise
final class LingeringClose extends ChannelDuplexHandler {

    private boolean isMoreLikely;
    private boolean isLingering;
    private int droppedBytes;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!isLingering) {
            // a read that was not filled has emptied the socket
            isMoreLikely = message instanceof ByteBuf bytes && bytes.readableBytes() >= ControlLimits.READ_BYTES;
            ctx.fireChannelRead(message);
            return;
        }
        droppedBytes += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        ReferenceCountUtil.release(message);
        if (droppedBytes > ControlLimits.LINGER_BYTES) {
            ctx.close();
        }
    }

    /** Nobody behind this one expects to hear of our own half close, and the HTTP server writes a warning for each. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (!isLingering) {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (isLingering || !isMoreLikely || !(ctx.channel() instanceof DuplexChannel channel)) {
            ctx.close(promise);
            return;
        }
        isLingering = true;
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
        channel.closeFuture().addListener(closed -> promise.trySuccess());
        ctx.executor().schedule(() -> ctx.close(), ControlLimits.LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }
}
