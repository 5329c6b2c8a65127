package dev.naadam.server.app.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * Decides which address a request goes to. The decision names an address and not a name, and whoever connects uses that:
 * between a check and a second look-up an attacker's name server could change its mind (DNS rebinding).
 */
public final class Addresses {

    private final boolean isLoopbackAllowed;

    public Addresses(boolean isLoopbackAllowed) {
        this.isLoopbackAllowed = isLoopbackAllowed;
    }

    /**
     * The address to connect to.
     *
     * @param found all that the name leads to; if one of them may not be used none is
     * @param attempt which of several is taken, so that a dead one does not fail for ever
     */
    public InetAddress choose(List<InetAddress> found, int attempt) throws TargetRefused {
        if (found.isEmpty()) {
            throw new TargetRefused("the name leads to no address");
        }
        for (InetAddress address : found) {
            String fault = PublicAddresses.fault(address, isLoopbackAllowed);
            if (fault != null) {
                // the address itself stays out of what organizers read: it would tell how our network resolves names
                throw new TargetRefused("the name leads to an address that is not public (" + fault + ")");
            }
        }
        return found.get(Math.floorMod(attempt, found.size()));
    }
}
