package org.glujava.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.PermissionCollection;
import java.security.Permissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of one volume. It reads the copies of the jars, but gives the files as the source of classes and
 * resources. So code can open its own jar by that name; Java cannot open a copy in memory by its name.
 */
final class TranslatorLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final List<OpenJar> jars = new ArrayList<>();

    /** @param copies the copy of each file */
    TranslatorLoader(String name, Map<Path, JarCopy> copies, ClassLoader parent) throws IOException {
        super(name, urls(copies), parent);
        boolean opened = false;
        try {
            for (Map.Entry<Path, JarCopy> each : copies.entrySet()) {
                jars.add(OpenJar.open(url(each.getKey()), each.getValue().path()));
            }
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private static URL[] urls(Map<Path, JarCopy> copies) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path file : copies.keySet()) {
            urls.add(url(file));
        }
        return urls.toArray(new URL[0]);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        for (OpenJar jar : jars) {
            JarEntry entry = jar.getJarEntry(path);
            if (entry != null) {
                return define(name, jar, entry);
            }
        }
        throw new ClassNotFoundException(name);
    }

    private Class<?> define(String name, OpenJar jar, JarEntry entry) throws ClassNotFoundException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            definePackage(name, jar);
            // The signers are known only after the whole entry has been read.
            var source = new CodeSource(jar.file(), entry.getCodeSigners());
            return defineClass(name, content, 0, content.length, source);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /**
     * Returns no permissions: no security manager uses them. URLClassLoader would decode the file's name, which may not
     * be UTF-8.
     */
    @Override
    protected PermissionCollection getPermissions(CodeSource source) {
        return new Permissions();
    }

    private void definePackage(String className, OpenJar jar) throws IOException {
        int end = className.lastIndexOf('.');
        if (end < 0) {
            return;
        }
        String name = className.substring(0, end);
        if (getDefinedPackage(name) == null) {
            Manifest manifest = jar.getManifest();
            try {
                definePackage(name, manifest == null ? new Manifest() : manifest, jar.file());
            } catch (IllegalArgumentException e) {
                // Another thread has defined it.
            }
        }
        Package known = getDefinedPackage(name);
        if (known != null && known.isSealed() && !known.isSealed(jar.file())) {
            throw new SecurityException("the package " + name + " is sealed, and " + jar.file() + " has classes of it");
        }
    }

    @Override
    public @Nullable URL findResource(String name) {
        for (OpenJar jar : jars) {
            URL url = resource(jar, name);
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    @Override
    public Enumeration<URL> findResources(String name) {
        List<URL> found = new ArrayList<>();
        for (OpenJar jar : jars) {
            URL url = resource(jar, name);
            if (url != null) {
                found.add(url);
            }
        }
        return Collections.enumeration(found);
    }

    /** Returns the contents of all resources of this name in its own jars. */
    List<byte[]> contents(String name) throws IOException {
        List<byte[]> found = new ArrayList<>();
        for (OpenJar jar : jars) {
            JarEntry entry = jar.getJarEntry(name);
            if (entry != null) {
                try (InputStream in = jar.getInputStream(entry)) {
                    found.add(in.readAllBytes());
                }
            }
        }
        return found;
    }

    private static @Nullable URL resource(OpenJar jar, String name) {
        try {
            return jar.getJarEntry(name) == null
                    ? null
                    : jar.url(new URI(null, null, "/" + name, null)
                            .toASCIIString()
                            .substring(1));
        } catch (URISyntaxException | MalformedURLException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (OpenJar jar : jars) {
            jar.end();
        }
    }
}
