package dev.naadam.loadtest.bench;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import jdk.management.jfr.FlightRecorderMXBean;

/**
 * The inside of a server's JVM: how much it has allocated, and who. By attaching, which needs no port and no option of
 * the server, and costs it nothing between two questions.
 */
final class ServerJvm implements AutoCloseable {

    private static final String FLIGHT_RECORDER = "jdk.management.jfr:type=FlightRecorder";

    /** The event's own default, 150, would leave our own small share without a sample. */
    private static final String SAMPLES = "2000/s";

    private final JMXConnector connector;
    private final ThreadMXBean threads;
    private final FlightRecorderMXBean recorder;

    private ServerJvm(JMXConnector connector) throws IOException {
        this.connector = connector;
        MBeanServerConnection beans = connector.getMBeanServerConnection();
        this.threads = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        this.recorder = ManagementFactory.newPlatformMXBeanProxy(beans, FLIGHT_RECORDER, FlightRecorderMXBean.class);
    }

    /**
     * Attaches to a process of this user.
     *
     * @throws IOException if it is no JVM that can be attached to
     */
    @SuppressWarnings("BanJNDI") // the address is one that a JVM of this user told us, not a stranger's
    static ServerJvm attach(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                String address = machine.startLocalManagementAgent();
                return new ServerJvm(JMXConnectorFactory.connect(new JMXServiceURL(address)));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("the server's JVM can't be asked what it allocates: " + e.getMessage(), e);
        }
    }

    /** All threads' allocations since the start, those that have ended included. */
    long allocatedBytes() {
        return threads.getTotalThreadAllocatedBytes();
    }

    /** Samples allocations for a while. */
    AllocationShares sample(Duration duration) throws IOException {
        Path file = Files.createTempFile("naadam-allocations-", ".jfr");
        long recording = recorder.newRecording();
        try {
            recorder.setRecordingSettings(
                    recording,
                    Map.of(
                            AllocationShares.EVENT + "#enabled", "true",
                            AllocationShares.EVENT + "#stackTrace", "true",
                            AllocationShares.EVENT + "#throttle", SAMPLES));
            recorder.startRecording(recording);
            LockSupport.parkNanos(duration.toNanos());
            recorder.stopRecording(recording);
            recorder.copyTo(recording, file.toString());
            return AllocationShares.of(file);
        } finally {
            recorder.closeRecording(recording);
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
