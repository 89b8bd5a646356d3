package org.glujava.fops.project;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads the versions of a checkout: its own, and those of the plug-ins that build it. */
final class Versions {
    private final Path file;
    private final Document pom;

    private Versions(Path file, Document pom) {
        this.file = file;
        this.pom = pom;
    }

    static Versions of(Path checkout) throws IOException {
        Path file = checkout.resolve("pom.xml");
        try {
            return new Versions(
                    file,
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    String glujava() {
        return text("/project/properties/revision");
    }

    String plugin(String artifact) {
        return text("//pluginManagement//plugin[artifactId='" + artifact + "']/version");
    }

    private String text(String path) {
        try {
            String text = XPathFactory.newInstance().newXPath().evaluate(path, pom);
            if (text.isEmpty()) {
                throw new IllegalStateException(file + " has no " + path);
            }
            return text;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
