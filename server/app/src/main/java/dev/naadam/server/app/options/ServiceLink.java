package dev.naadam.server.app.options;

import java.util.regex.Pattern;

/**
 * Variables in which Kubernetes describes every service of a namespace to every container: a service called naadam fills
 * our prefix, and one called naadam-api even takes the name of an option.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables">their form</a>
 */
final class ServiceLink {

    private static final Pattern NAME =
            Pattern.compile("\\w+_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_\\w+)?)");

    private static final Pattern URL = Pattern.compile("(tcp|udp|sctp)://.*");

    private ServiceLink() {}

    static boolean isOne(String name, String value) {
        return NAME.matcher(name).matches()
                || (name.endsWith("_PORT") && URL.matcher(value).matches());
    }
}
