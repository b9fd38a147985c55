-- SPDX-FileCopyrightText: 2026 The Meipi developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What every update and delete of people's rows overwrote, as JSON (blobs in hexadecimal). Written by triggers only,
-- never changed afterwards.

CREATE TABLE history (
    number INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('update', 'delete')),
    replaced TEXT, -- the stamp of the row that came in its stead
    replaced_by TEXT,
    old TEXT NOT NULL CHECK (json_valid(old))
) STRICT;

CREATE INDEX history_by_row ON history (row_id);

CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history BEGIN
    SELECT raise(ABORT, 'history is not changed');
END;

CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history BEGIN
    SELECT raise(ABORT, 'history is not deleted');
END;

CREATE TRIGGER person_update_to_history AFTER UPDATE ON person BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('person', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'name', old.name,
            'initials', old.initials,
            'ink', old.ink,
            'adjudicator', old.adjudicator));
END;

CREATE TRIGGER person_delete_to_history AFTER DELETE ON person BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('person', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'name', old.name,
            'initials', old.initials,
            'ink', old.ink,
            'adjudicator', old.adjudicator));
END;

CREATE TRIGGER report_update_to_history AFTER UPDATE ON report BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('report', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'series', old.series,
            'year', old.year,
            'issue', old.issue,
            'overall', old.overall,
            'language', old.language,
            'title', old.title,
            'citation', old.citation));
END;

CREATE TRIGGER report_delete_to_history AFTER DELETE ON report BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('report', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'series', old.series,
            'year', old.year,
            'issue', old.issue,
            'overall', old.overall,
            'language', old.language,
            'title', old.title,
            'citation', old.citation));
END;

CREATE TRIGGER edition_update_to_history AFTER UPDATE ON edition BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('edition', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'report', old.report,
            'sha256', hex(old.sha256),
            'file_name', old.file_name,
            'page_count', old.page_count,
            'page_labels', old.page_labels,
            'position', old.position));
END;

CREATE TRIGGER edition_delete_to_history AFTER DELETE ON edition BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('edition', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'report', old.report,
            'sha256', hex(old.sha256),
            'file_name', old.file_name,
            'page_count', old.page_count,
            'page_labels', old.page_labels,
            'position', old.position));
END;

CREATE TRIGGER facet_update_to_history AFTER UPDATE ON facet BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('facet', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'key', old.key,
            'alias', old.alias,
            'name_zh', old.name_zh,
            'name_en', old.name_en,
            'shape', old.shape,
            'hue', old.hue,
            'scale', old.scale,
            'choice', old.choice,
            'position', old.position));
END;

CREATE TRIGGER facet_delete_to_history AFTER DELETE ON facet BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('facet', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'key', old.key,
            'alias', old.alias,
            'name_zh', old.name_zh,
            'name_en', old.name_en,
            'shape', old.shape,
            'hue', old.hue,
            'scale', old.scale,
            'choice', old.choice,
            'position', old.position));
END;

CREATE TRIGGER tag_update_to_history AFTER UPDATE ON tag BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('tag', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'facet', old.facet,
            'parent', old.parent,
            'key', old.key,
            'label_zh', old.label_zh,
            'label_en', old.label_en,
            'short_zh', old.short_zh,
            'short_en', old.short_en,
            'definition_zh', old.definition_zh,
            'definition_en', old.definition_en,
            'use_zh', old.use_zh,
            'use_en', old.use_en,
            'not_zh', old.not_zh,
            'not_en', old.not_en,
            'example_zh', old.example_zh,
            'example_en', old.example_en,
            'shortcut', old.shortcut,
            'position', old.position,
            'retired', old.retired));
END;

CREATE TRIGGER tag_delete_to_history AFTER DELETE ON tag BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('tag', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'facet', old.facet,
            'parent', old.parent,
            'key', old.key,
            'label_zh', old.label_zh,
            'label_en', old.label_en,
            'short_zh', old.short_zh,
            'short_en', old.short_en,
            'definition_zh', old.definition_zh,
            'definition_en', old.definition_en,
            'use_zh', old.use_zh,
            'use_en', old.use_en,
            'not_zh', old.not_zh,
            'not_en', old.not_en,
            'example_zh', old.example_zh,
            'example_en', old.example_en,
            'shortcut', old.shortcut,
            'position', old.position,
            'retired', old.retired));
END;

CREATE TRIGGER excerpt_update_to_history AFTER UPDATE ON excerpt BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('excerpt', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'kind', old.kind,
            'note', old.note));
END;

CREATE TRIGGER excerpt_delete_to_history AFTER DELETE ON excerpt BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('excerpt', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'kind', old.kind,
            'note', old.note));
END;

CREATE TRIGGER quotation_update_to_history AFTER UPDATE ON quotation BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('quotation', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'excerpt', old.excerpt,
            'edition', old.edition,
            'role', old.role,
            'exact', old.exact,
            'prefix', old.prefix,
            'suffix', old.suffix,
            'regions', old.regions,
            'edition_hash', hex(old.edition_hash)));
END;

CREATE TRIGGER quotation_delete_to_history AFTER DELETE ON quotation BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('quotation', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'excerpt', old.excerpt,
            'edition', old.edition,
            'role', old.role,
            'exact', old.exact,
            'prefix', old.prefix,
            'suffix', old.suffix,
            'regions', old.regions,
            'edition_hash', hex(old.edition_hash)));
END;

CREATE TRIGGER excerpt_tag_update_to_history AFTER UPDATE ON excerpt_tag BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('excerpt_tag', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'excerpt', old.excerpt,
            'tag', old.tag,
            'person', old.person));
END;

CREATE TRIGGER excerpt_tag_delete_to_history AFTER DELETE ON excerpt_tag BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('excerpt_tag', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'excerpt', old.excerpt,
            'tag', old.tag,
            'person', old.person));
END;

CREATE TRIGGER pair_update_to_history AFTER UPDATE ON pair BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('pair', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'first_report', old.first_report,
            'second_report', old.second_report));
END;

CREATE TRIGGER pair_delete_to_history AFTER DELETE ON pair BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('pair', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'first_report', old.first_report,
            'second_report', old.second_report));
END;

CREATE TRIGGER bead_update_to_history AFTER UPDATE ON bead BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('bead', old.id, 'update', new.modified, new.modified_by, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'pair', old.pair,
            'first_selectors', old.first_selectors,
            'second_selectors', old.second_selectors,
            'method', old.method,
            'confidence', old.confidence,
            'pinned_by', old.pinned_by));
END;

CREATE TRIGGER bead_delete_to_history AFTER DELETE ON bead BEGIN
    INSERT INTO history (table_name, row_id, change, replaced, replaced_by, old)
    VALUES ('bead', old.id, 'delete', NULL, NULL, json_object(
            'id', old.id,
            'created', old.created,
            'created_by', old.created_by,
            'modified', old.modified,
            'modified_by', old.modified_by,
            'deleted', old.deleted,
            'pair', old.pair,
            'first_selectors', old.first_selectors,
            'second_selectors', old.second_selectors,
            'method', old.method,
            'confidence', old.confidence,
            'pinned_by', old.pinned_by));
END;
