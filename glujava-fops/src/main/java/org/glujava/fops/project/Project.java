package org.glujava.fops.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.glujava.fops.FopEntry;

/**
 * A project to be made.
 *
 * @param folder where; its name is the translator's
 * @param packageName the package of its classes
 * @param fops those that get a method
 */
record Project(Path folder, String packageName, List<FopEntry> fops) {

    /** The translator's name. */
    String name() {
        return folder.getFileName().toString();
    }

    /** {@code read-only} gives ReadOnly. What Java or an import calls so already, or begins with a digit, gets an addition. */
    String className() {
        var pascal = new StringBuilder();
        for (String word : name().split("-")) {
            pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        if (Character.isDigit(pascal.charAt(0))) {
            return "Translator" + pascal;
        }
        Set<String> imports = new TreeSet<>(TranslatorClass.imports(this));
        imports.addAll(TestClass.imports(this));
        boolean taken = imports.stream().anyMatch(type -> type.endsWith("." + pascal)) || isOfJava(pascal.toString());
        return taken ? pascal + "Translator" : pascal.toString();
    }

    private static boolean isOfJava(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError e) { // the latter where a file system knows no letter case
            return false;
        }
    }
}
