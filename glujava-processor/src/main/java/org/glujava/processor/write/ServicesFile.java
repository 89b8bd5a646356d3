package org.glujava.processor.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.glujava.processor.model.TranslatorModel;
import org.glujava.spi.TranslatorProvider;

/** The {@code META-INF/services} file by which {@link java.util.ServiceLoader} finds the providers. */
public final class ServicesFile {
    /** Its path in the jar. */
    public static final String PATH = "META-INF/services/" + TranslatorProvider.class.getName();

    private final SortedSet<String> providers = new TreeSet<>();
    private final List<Element> translators = new ArrayList<>();

    void add(TranslatorModel translator) {
        providers.add(translator.generated("Provider").reflectionName());
        translators.add(translator.element());
    }

    /** Writes it when there is something to write. */
    public void write(Filer filer, Elements elements) throws IOException {
        if (providers.isEmpty()) {
            return;
        }
        // An incremental build compiles some translators only. A deleted one must not stay, or no other would load.
        for (String provider : existing(filer)) {
            if (elements.getTypeElement(provider) != null) {
                providers.add(provider);
            }
        }
        FileObject file = filer.createResource(
                StandardLocation.CLASS_OUTPUT, "", PATH, translators.toArray(Element[]::new));
        try (Writer out = file.openWriter()) {
            for (String provider : providers) {
                out.write(provider + "\n");
            }
        }
    }

    private static List<String> existing(Filer filer) {
        try {
            String text = filer.getResource(StandardLocation.CLASS_OUTPUT, "", PATH)
                    .getCharContent(true)
                    .toString();
            return text.lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of(); // A clean build has none.
        }
    }
}
