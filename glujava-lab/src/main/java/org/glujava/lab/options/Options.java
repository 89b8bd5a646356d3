package org.glujava.lab.options;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;
import org.glujava.instance.SpiCheck;
import org.glujava.instance.StartFailure;
import org.glujava.spi.TranslatorProvider;
import org.glujava.text.PlainText;

/** Prints the options of all translators in a jar. */
public final class Options {
    private Options() {}

    /** The jar, and optionally {@code --markdown}. */
    public static void main(String[] args) {
        boolean markdown = args.length > 1 && args[1].equals("--markdown");
        System.exit(print(Path.of(args[0]), markdown, System.out, System.err));
    }

    static int print(Path jar, boolean markdown, PrintStream out, PrintStream err) {
        List<OptionsTable> tables;
        try {
            tables = tablesOf(jar);
        } catch (StartFailure e) {
            err.println(PlainText.of("glujava: error: " + e.getMessage() + ": " + e.detail()));
            err.println("  " + e.hint());
            return 1;
        } catch (IOException e) {
            err.println(PlainText.of("glujava: error: the file " + jar + " is not a jar: " + e.getMessage()));
            return 1;
        } catch (ServiceConfigurationError | LinkageError e) {
            err.println(PlainText.of("glujava: error: a class of " + jar + " cannot be linked: " + e));
            return 1;
        }
        if (tables.isEmpty()) {
            err.println(PlainText.of("glujava: error: there is no translator in " + jar));
            err.println("  was it compiled with glujava-processor on the annotation processor path?");
            return 1;
        }
        List<String> lines = new ArrayList<>();
        for (OptionsTable table : tables) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(markdown ? table.markdown() : table.text());
        }
        lines.stream().map(PlainText::of).forEach(out::println);
        return 0;
    }

    private static List<OptionsTable> tablesOf(Path jar) throws IOException, StartFailure {
        new ZipFile(jar.toFile()).close(); // a class loader would silently find nothing
        URL[] path = {jar.toUri().toURL()};
        try (URLClassLoader loader = new OwnServices(path)) {
            List<TranslatorProvider> providers = ServiceLoader.load(TranslatorProvider.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparing(TranslatorProvider::name))
                    .toList();
            for (TranslatorProvider provider : providers) {
                StartFailure refusal = SpiCheck.refusal(provider, jar.toString());
                if (refusal != null) {
                    throw refusal;
                }
            }
            return providers.stream().map(OptionsTable::new).toList();
        }
    }

    /** Finds only services in the jar, none of this program. */
    private static final class OwnServices extends URLClassLoader {
        OwnServices(URL[] path) {
            super(path, Options.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }
    }
}
