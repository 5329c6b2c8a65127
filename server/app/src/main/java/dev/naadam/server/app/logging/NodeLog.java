package dev.naadam.server.app.logging;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The log of a running node: a queue in front of the appender that {@code logback.xml} calls {@code stderr}.
 *
 * <p>Whoever reads standard error may stop reading, and a shard that waited for him would be late for all its matches. So
 * a line that finds the queue full is dropped. An operator's own configuration without that appender is left alone.
 */
public final class NodeLog implements AutoCloseable {

    private static final String APPENDER = "stderr";

    /** Lines that wait: some seconds of a busy node, about 4 MB. */
    private static final int MAX_WAITING = 8192;

    private static final int FLUSH_LIMIT_MILLIS = 1_000;

    private final @Nullable AsyncAppender queue;

    private NodeLog(@Nullable AsyncAppender queue) {
        this.queue = queue;
    }

    /** Puts format and queue in place, for the whole process. */
    public static NodeLog open(LogFormat format) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Appender<ILoggingEvent> stream = root.getAppender(APPENDER);
        if (stream == null) {
            return new NodeLog(null);
        }
        if (format == LogFormat.JSON && stream instanceof OutputStreamAppender<ILoggingEvent> plain) {
            plain.setEncoder(json(context));
        }
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setQueueSize(MAX_WAITING);
        queue.setNeverBlock(true);
        // else the last fifth of the queue is kept for warnings, and turns of matches are dropped before
        queue.setDiscardingThreshold(0);
        queue.setMaxFlushTime(FLUSH_LIMIT_MILLIS);
        root.detachAppender(stream);
        queue.addAppender(stream);
        queue.start();
        root.addAppender(queue);
        return new NodeLog(queue);
    }

    /** Writes what waits, within a second. Later lines are lost. */
    @Override
    public void close() {
        if (queue != null) {
            queue.stop();
        }
    }

    private static JsonEncoder json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMarkers(false);
        encoder.setWithMDC(false);
        // the message with its arguments filled in says it once
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }
}
