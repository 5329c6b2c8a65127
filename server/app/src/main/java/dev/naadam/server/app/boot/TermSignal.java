package dev.naadam.server.app.boot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has SIGTERM do something else than end the process.
 *
 * <p>A shutdown hook would not do: once hooks run, the JVM does not tell of a second signal. The class that can is no part
 * of Java SE, and javac warns of it by name, so it is looked up; where it is missing SIGTERM ends the process at once.
 */
final class TermSignal {

    private static final Logger LOG = LoggerFactory.getLogger(TermSignal.class);

    private TermSignal() {}

    /** Calls this at every SIGTERM from now on, on a thread of its own. */
    static void handle(Runnable onSignal) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    TermSignal.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        if (method.getDeclaringClass() == Object.class) {
                            return method.invoke(onSignal, arguments);
                        }
                        onSignal.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), proxy);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            LOG.warn("SIGTERM ends this process without a drain: {}", e.toString());
        }
    }
}
