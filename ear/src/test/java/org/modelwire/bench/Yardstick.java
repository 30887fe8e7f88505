package org.modelwire.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.modelwire.bench.yardstick.MemoryServlet;
import org.modelwire.bench.yardstick.Rows;

/** The application that the pages are measured beside, as a WAR. */
final class Yardstick {

    /** Its context root, and the name of its file. */
    static final String NAME = "yardstick";

    /** A trivial page of thirty rows. */
    static final String ROWS = "/" + NAME + "/rows.xhtml";

    private static final String VIEW = """
            <!DOCTYPE html>
            <html lang="en" xmlns:ui="jakarta.faces.facelets" xmlns:f="jakarta.faces.core">
            <f:view transient="true" contentType="text/html" encoding="UTF-8">
            <head><title>Rows</title></head>
            <body><h1>Rows</h1><ol>
            <ui:repeat value="#{rows.all}" var="row"><li><a href="/rows/#{row.number}">#{row.title}</a> <p>#{row.text}</p></li></ui:repeat>
            </ol></body>
            </f:view>
            </html>
            """;
    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <servlet><servlet-name>faces</servlet-name><servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class></servlet>
              <servlet-mapping><servlet-name>faces</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
            </web-app>
            """;
    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private Yardstick() {}

    /** The address of a body of so many bytes. */
    static String bytes(int length) {
        return "/" + NAME + "/bytes/" + length;
    }

    /** Writes the WAR into a folder. */
    static Path write(Path folder) throws IOException {
        Path war = folder.resolve(NAME + ".war");
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "rows.xhtml", VIEW.getBytes(StandardCharsets.UTF_8));
            put(zip, "WEB-INF/web.xml", WEB.getBytes(StandardCharsets.UTF_8));
            put(zip, "WEB-INF/beans.xml", BEANS.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : List.of(MemoryServlet.class, Rows.class, Rows.Row.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                try (InputStream in = Yardstick.class.getResourceAsStream("/" + name)) {
                    put(zip, "WEB-INF/classes/" + name, in.readAllBytes());
                }
            }
        }
        return war;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
