package org.modelwire.web.console.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows the settings; they are changed where the server is started. */
@Named("settings")
@RequestScoped
public class SettingsBean {

    @Inject
    private SettingsReader reader;

    private List<SettingRow> given = List.of();
    private List<SettingRow> inEffect = List.of();

    @PostConstruct
    void load() {
        given = reader.given();
        inEffect = reader.inEffect();
    }

    public List<SettingRow> getGiven() {
        return given;
    }

    public List<SettingRow> getInEffect() {
        return inEffect;
    }
}
