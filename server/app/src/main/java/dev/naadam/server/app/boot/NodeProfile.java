package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.FairPlacing;
import dev.naadam.server.app.control.Role;
import dev.naadam.server.app.store.StoreLimits;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a node is to the others.
 *
 * @param roles what it does, at least one
 * @param regions what it serves, at least one, in the order of the options
 */
record NodeProfile(Set<Role> roles, List<String> regions) {

    private static final String ROLES = " (expected: some of control, session, beacon)";
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9._-]{1," + StoreLimits.MAX_ID_CHARS + "}");

    NodeProfile {
        roles = Set.copyOf(roles);
        regions = List.copyOf(regions);
    }

    static NodeProfile of(ServerOptions options) throws BootFailure {
        return new NodeProfile(roles(options.roles), regions(options.regions));
    }

    boolean isControl() {
        return roles.contains(Role.CONTROL);
    }

    boolean isSession() {
        return roles.contains(Role.SESSION);
    }

    boolean isBeacon() {
        return roles.contains(Role.BEACON);
    }

    private static Set<Role> roles(List<String> texts) throws BootFailure {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String text : texts) {
            Role role = Role.of(text);
            if (role == null) {
                throw new BootFailure("--role: '" + text + "' is no role" + ROLES);
            }
            roles.add(role);
        }
        return roles;
    }

    private static List<String> regions(List<String> texts) throws BootFailure {
        Set<String> regions = new LinkedHashSet<>(texts);
        for (String region : regions) {
            if (region.equals(FairPlacing.FAIR)) {
                throw new BootFailure("--region: 'fair' is what matches say whose region is to be chosen");
            }
            if (!REGION.matcher(region).matches()) {
                throw new BootFailure("--region: '" + region + "' is no id of a region (expected: 1 to "
                        + StoreLimits.MAX_ID_CHARS + " of A-Z a-z 0-9 . _ -)");
            }
        }
        if (regions.size() > StoreLimits.MAX_REGIONS_PER_NODE) {
            throw new BootFailure("--region: " + regions.size() + " regions (expected: 1 to "
                    + StoreLimits.MAX_REGIONS_PER_NODE + ")");
        }
        return List.copyOf(regions);
    }
}
