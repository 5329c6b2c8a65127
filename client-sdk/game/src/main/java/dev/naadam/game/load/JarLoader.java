package dev.naadam.game.load;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;

/**
 * Loads the classes of one jar, behind those of the SPI. Resources are the jar's own only: asked the usual way, the
 * parent would name the games that are bundled, and every jar would seem to hold those too.
 */
final class JarLoader extends URLClassLoader {

    JarLoader(URL jar, ClassLoader parent) {
        super(new URL[] {jar}, parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return findResources(name);
    }
}
