package dev.naadam.server.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The classes of a package and those below it once more, in a class loader of their own, with one line replaced: its source is
 * compiled in memory and stands before the classes of the build.
 */
public final class SpoiltClasses extends ClassLoader {

    private final String packageName;
    private final Map<String, byte[]> spoilt = new TreeMap<>();

    /**
     * A package with a bug.
     *
     * @param file below the package, among the main sources or among the tests'
     * @param from what stands in it, once
     * @param to what stands there instead
     */
    public SpoiltClasses(String packageName, String file, String from, String to) {
        super(SpoiltClasses.class.getClassLoader());
        this.packageName = packageName;
        Path main = Path.of("src/main/java", packageName.split("\\.")).resolve(file);
        Path test = Path.of("src/test/java", packageName.split("\\.")).resolve(file);
        String source = read(Files.exists(main) ? main : test);
        int at = source.indexOf(from);
        if (at < 0 || source.indexOf(from, at + 1) >= 0) {
            throw new AssertionError(file + " does not hold once: " + from);
        }
        compile(file, source.replace(from, to));
    }

    /** A new one of this class, whose constructor takes nothing. */
    public Object make(Class<?> type) throws ReflectiveOperationException {
        var constructor = loadClass(type.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileManager classes = new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                return new Written(className, spoilt);
            }
        };
        List<String> options = List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        if (!compiler.getTask(null, classes, null, options, null, List.of(new Source(name, source)))
                .call()) {
            throw new AssertionError(name + " does not compile any more");
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(packageName + ".")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = spoilt.containsKey(name) ? spoilt.get(name) : built(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private byte[] built(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("spoilt:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Written extends SimpleJavaFileObject {

        private final String className;
        private final Map<String, byte[]> classes;

        Written(String className, Map<String, byte[]> classes) {
            super(URI.create("spoilt:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
            this.className = className;
            this.classes = classes;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    classes.put(className, toByteArray());
                }
            };
        }
    }
}
