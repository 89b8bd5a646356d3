package org.glujava.runtime;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a jar, open as long as its volume is in use. The URLs of its entries name the file, but read the copy.
 */
final class OpenJar extends JarFile {
    private final URL file;
    private final String prefix;

    private OpenJar(URL file, Path copy) throws IOException {
        super(copy.toFile(), true, ZipFile.OPEN_READ, JarFile.runtimeVersion());
        this.file = file;
        this.prefix = file + "!/";
    }

    static OpenJar open(URL file, Path copy) throws IOException {
        return new OpenJar(file, copy);
    }

    /** Returns the URL of the file that was copied. */
    URL file() {
        return file;
    }

    /** @param entry its name, encoded for a URL */
    URL url(String entry) throws MalformedURLException {
        return new URL(null, "jar:" + prefix + entry, new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) throws IOException {
                return new Connection(url);
            }
        });
    }

    /** Does nothing: readers of a resource close the jar, which all of them share. {@link #end} closes it. */
    @Override
    public void close() {}

    void end() throws IOException {
        super.close();
    }

    private final class Connection extends JarURLConnection {
        private @Nullable JarEntry entry;

        Connection(URL url) throws MalformedURLException {
            super(url);
        }

        @Override
        public void connect() throws IOException {
            String path = getURL().getPath();
            if (entry == null && path.startsWith(prefix)) {
                entry = OpenJar.this.getJarEntry(URI.create("/" + path.substring(prefix.length()))
                        .getPath()
                        .substring(1));
            }
            if (entry == null) {
                throw new FileNotFoundException(getURL() + " is not in the jar");
            }
            connected = true;
        }

        @Override
        public JarFile getJarFile() {
            return OpenJar.this;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            connect();
            return OpenJar.this.getInputStream(entry);
        }

        @Override
        public long getContentLengthLong() {
            try {
                connect();
                return entry == null ? -1 : entry.getSize();
            } catch (IOException e) {
                return -1;
            }
        }
    }
}
