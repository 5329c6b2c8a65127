package dev.naadam.server.app.boot;

import dev.naadam.server.udp.UdpTransport;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The choices of {@code --udp} in small letters. */
final class UdpConverter implements ITypeConverter<UdpTransport> {

    @Override
    public UdpTransport convert(String text) {
        return switch (text) {
            case "auto" -> UdpTransport.AUTO;
            case "netty" -> UdpTransport.NETTY;
            case "native" -> UdpTransport.NATIVE;
            default -> throw new TypeConversionException("'" + text + "' (expected: auto, netty or native)");
        };
    }
}
