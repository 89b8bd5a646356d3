package org.glujava.fops.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;

/**
 * Writes a translator's project: {@code NewProject CHECKOUT REPOSITORY FOLDER PACKAGE FOP...}. The folder's name is the
 * translator's name. {@code ./glujava new} has checked the arguments.
 */
public final class NewProject {
    private NewProject() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 5) {
            throw new IllegalArgumentException("expected CHECKOUT REPOSITORY FOLDER PACKAGE FOP...");
        }
        Path folder = Path.of(args[2]).toAbsolutePath().normalize();
        List<String> names = Arrays.asList(args).subList(4, args.length);
        var project = new Project(folder, args[3], fops(names));
        for (Map.Entry<String, String> file :
                files(project, Versions.of(Path.of(args[0])), Path.of(args[1])).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            System.out.println("made: " + path);
        }
    }

    /** Returns the fops in the order of the table, each once. */
    private static List<FopEntry> fops(List<String> names) {
        List<FopEntry> fops = FopTable.load().fops().stream()
                .filter(fop -> names.contains(fop.name()))
                .toList();
        if (fops.size() != names.stream().distinct().count()) {
            throw new IllegalArgumentException("not all of these are fops: " + names);
        }
        return fops;
    }

    private static Map<String, String> files(Project project, Versions versions, Path repository) {
        String path = project.packageName().replace('.', '/') + "/" + project.className();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", Pom.text(project, versions, repository));
        files.put("src/main/java/" + path + ".java", TranslatorClass.text(project));
        files.put("src/test/java/" + path + "Test.java", TestClass.text(project));
        files.put(project.name() + ".vol", Texts.volfile(project));
        files.put("README.md", Texts.readme(project));
        files.put(".gitignore", "target/\n");
        return files;
    }
}
