SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);

CREATE TABLE public.anchor (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    ref character varying(255) NOT NULL
);

CREATE TABLE public.ballot (
    poll character varying(64) NOT NULL,
    key character varying(64) NOT NULL,
    answers text NOT NULL,
    comment text NOT NULL
);

CREATE TABLE public.contention (
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    wording character varying(64) NOT NULL,
    raised_by character varying(64) NOT NULL,
    parked_at bigint NOT NULL,
    standing character varying(64) NOT NULL,
    source character varying(255),
    tabled integer NOT NULL,
    outcome character varying(64),
    reason character varying(64),
    settled_at bigint,
    erased boolean DEFAULT false NOT NULL
);

CREATE TABLE public.contention_log (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    contention integer NOT NULL,
    meeting character varying(64) NOT NULL,
    step character varying(64) NOT NULL,
    standing character varying(64) NOT NULL,
    by character varying(64),
    at bigint NOT NULL
);

CREATE SEQUENCE public.contention_log_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.contention_log_number_seq OWNED BY public.contention_log.number;

CREATE TABLE public.group_choice (
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    name character varying(64) NOT NULL
);

CREATE TABLE public.installation (
    platform character varying(64) NOT NULL,
    enterprise character varying(255) NOT NULL,
    tenant character varying(255) NOT NULL,
    version integer NOT NULL,
    sealed text NOT NULL,
    installed_at bigint NOT NULL,
    refreshing bigint
);

CREATE TABLE public.journal (
    meeting character varying(64) NOT NULL,
    number integer NOT NULL,
    tenant character varying(255) NOT NULL,
    source character varying(255),
    body text NOT NULL
);

CREATE TABLE public.meeting (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    state character varying(64) NOT NULL,
    starts bigint,
    opened_at bigint,
    closed_at bigint
);

CREATE TABLE public.membership (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    role character varying(64) NOT NULL
);

CREATE SEQUENCE public.membership_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.membership_number_seq OWNED BY public.membership.number;

CREATE TABLE public.note (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    meeting character varying(64) NOT NULL,
    kind character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    at bigint NOT NULL,
    about character varying(64),
    source character varying(255)
);

CREATE SEQUENCE public.note_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.note_number_seq OWNED BY public.note.number;

CREATE TABLE public.oauth_state (
    state character varying(64) NOT NULL,
    until bigint NOT NULL
);

CREATE TABLE public.parcel (
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL,
    kind character varying(64) NOT NULL,
    at bigint NOT NULL,
    "to" character varying(64),
    card text,
    worker character varying(255),
    until bigint,
    delivered_at bigint,
    tries integer DEFAULT 0 NOT NULL
);

CREATE TABLE public.person (
    id character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    account character varying(255),
    name text
);

CREATE TABLE public.poll (
    meeting character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    opened_at bigint NOT NULL,
    closes_at bigint NOT NULL,
    fewest integer NOT NULL,
    closed_at bigint
);

CREATE TABLE public.preferences (
    person character varying(64) NOT NULL,
    invitations character varying(64) NOT NULL,
    asked boolean NOT NULL,
    direct boolean NOT NULL,
    language character varying(64) NOT NULL,
    plain boolean NOT NULL,
    more_time boolean NOT NULL
);

CREATE TABLE public.roll (
    poll character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    voted boolean NOT NULL
);

CREATE TABLE public.room (
    number integer NOT NULL,
    key character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    title text NOT NULL,
    zone character varying(64) NOT NULL
);

CREATE SEQUENCE public.room_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.room_number_seq OWNED BY public.room.number;

CREATE TABLE public.series (
    room character varying(64) NOT NULL,
    first character varying(64) NOT NULL,
    zone character varying(64) NOT NULL,
    rule character varying(255) NOT NULL,
    minutes integer NOT NULL
);

CREATE TABLE public.team_group (
    room character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    place integer NOT NULL
);

CREATE TABLE public.wake (
    meeting character varying(64) NOT NULL,
    why character varying(64) NOT NULL,
    due bigint NOT NULL,
    ready bigint NOT NULL,
    worker character varying(255)
);

CREATE TABLE public.words (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    use character varying(64) NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    source character varying(255)
);

CREATE TABLE public.workspace (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    enterprise character varying(255) NOT NULL,
    forget bigint,
    forgotten bigint
);

ALTER TABLE ONLY public.contention_log ALTER COLUMN number SET DEFAULT nextval('public.contention_log_number_seq'::regclass);

ALTER TABLE ONLY public.membership ALTER COLUMN number SET DEFAULT nextval('public.membership_number_seq'::regclass);

ALTER TABLE ONLY public.note ALTER COLUMN number SET DEFAULT nextval('public.note_number_seq'::regclass);

ALTER TABLE ONLY public.room ALTER COLUMN number SET DEFAULT nextval('public.room_number_seq'::regclass);

INSERT INTO public.alembic_version VALUES ('0006');

INSERT INTO public.ballot VALUES ('id00002.1', '1263b5fd1128daa2076181e617dc43b7', '{"again":"yes","chance":"yes","listened":"3","matters":"4"}', 'The comment that Cleo gave');
INSERT INTO public.ballot VALUES ('id00002.1', '740ff1522532350a645326080e49fa59', '{"again":"yes","chance":"yes","listened":"4","matters":"4"}', 'The comment that Ben gave');
INSERT INTO public.ballot VALUES ('id00002.1', 'a67101fca1e98a5aa6722edeafba3828', '{"again":"yes","chance":"yes","listened":"5","matters":"4"}', 'The comment that Ana gave');

INSERT INTO public.contention VALUES ('id00002', 1, 'id00026', 'id00005', 1772564470000000, 'tabled', NULL, 1, NULL, NULL, NULL, false);

INSERT INTO public.contention_log VALUES (1, 'id00002', 1, 'id00002.1', 'park', 'parked', 'id00005', 1772564470000000);
INSERT INTO public.contention_log VALUES (2, 'id00002', 1, 'id00002.2', 'table', 'tabled', NULL, 1772564525000000);

INSERT INTO public.group_choice VALUES ('id00002', 'id00005', 'id00014');

INSERT INTO public.journal VALUES ('id00002.1', 1, 'web/', NULL, '{"is":"Planned","at":"2026-03-03T19:00:05Z","room":"id00002","number":1,"rules":{"poll_hours":744},"zone":"UTC"}');
INSERT INTO public.journal VALUES ('id00002.1', 2, 'web/', 'id00001', '{"is":"Came","at":"2026-03-03T19:00:05Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00002.1', 3, 'web/', 'id00004', '{"is":"Came","at":"2026-03-03T19:00:10Z","by":"id00005"}');
INSERT INTO public.journal VALUES ('id00002.1', 4, 'web/', 'id00006', '{"is":"Came","at":"2026-03-03T19:00:15Z","by":"id00007"}');
INSERT INTO public.journal VALUES ('id00002.1', 5, 'web/', 'id00008', '{"is":"Came","at":"2026-03-03T19:00:20Z","by":"id00009"}');
INSERT INTO public.journal VALUES ('id00002.1', 6, 'web/', 'id00010', '{"is":"Came","at":"2026-03-03T19:00:25Z","by":"id00011"}');
INSERT INTO public.journal VALUES ('id00002.1', 7, 'web/', 'id00012', '{"is":"Opened","at":"2026-03-03T19:00:30Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00002.1', 8, 'web/', 'id00013', '{"is":"GroupsSet","at":"2026-03-03T19:00:35Z","by":"id00003","groups":["id00014","id00015"]}');
INSERT INTO public.journal VALUES ('id00002.1', 9, 'web/', 'id00016', '{"is":"GroupChosen","at":"2026-03-03T19:00:40Z","by":"id00005","group":"id00014"}');
INSERT INTO public.journal VALUES ('id00002.1', 10, 'web/', 'id00017', '{"is":"ItemAdded","at":"2026-03-03T19:00:45Z","by":"id00003","title":"id00018","goal":"id00019","minutes":20}');
INSERT INTO public.journal VALUES ('id00002.1', 11, 'web/', 'id00020', '{"is":"ItemAdded","at":"2026-03-03T19:00:50Z","by":"id00003","title":"id00021","minutes":10,"vague":true}');
INSERT INTO public.journal VALUES ('id00002.1', 12, 'web/', 'id00022', '{"is":"NextItem","at":"2026-03-03T19:00:55Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00002.1', 13, 'web/', 'id00023', '{"is":"Spoke","at":"2026-03-03T19:01:00Z","by":"id00005","ref":"message-id00023","words":12}');
INSERT INTO public.journal VALUES ('id00002.1', 14, 'web/', 'id00024', '{"is":"Spoke","at":"2026-03-03T19:01:05Z","by":"id00007","ref":"message-id00024","words":10}');
INSERT INTO public.journal VALUES ('id00002.1', 15, 'web/', 'id00025', '{"is":"PointParked","at":"2026-03-03T19:01:10Z","by":"id00005","wording":"id00026"}');
INSERT INTO public.journal VALUES ('id00002.1', 16, 'web/', 'id00027', '{"is":"Noted","at":"2026-03-03T19:01:15Z","by":"id00009","words":"id00028"}');
INSERT INTO public.journal VALUES ('id00002.1', 17, 'web/', 'id00029', '{"is":"Decided","at":"2026-03-03T19:01:20Z","by":"id00003","words":"id00030"}');
INSERT INTO public.journal VALUES ('id00002.1', 18, 'web/', 'id00031', '{"is":"PreferencesSet","at":"2026-03-03T19:01:25Z","by":"id00011","who":"id00011","preferences":{"invitations":"on"}}');
INSERT INTO public.journal VALUES ('id00002.1', 19, 'web/', 'id00032', '{"is":"HandRaised","at":"2026-03-03T19:01:30Z","by":"id00009","reason":"id00033"}');
INSERT INTO public.journal VALUES ('id00002.1', 20, 'web/', 'id00034', '{"is":"SeriesSet","at":"2026-03-03T19:01:35Z","by":"id00003","series":{"first":"2026-03-10T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"starts":"2026-03-10T19:00:00Z"}');
INSERT INTO public.journal VALUES ('id00002.1', 21, 'web/', 'id00035', '{"is":"HandLowered","at":"2026-03-03T19:01:40Z","by":"id00003","whose":"id00009"}');
INSERT INTO public.journal VALUES ('id00002.1', 22, 'web/', 'id00036', '{"is":"Closed","at":"2026-03-03T19:01:45Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00002.2', 1, 'web/', NULL, '{"is":"Planned","at":"2026-03-03T19:01:45Z","room":"id00002","number":2,"rules":{"poll_hours":744},"zone":"Europe/London","starts":"2026-03-10T19:00:00Z","series":{"first":"2026-03-10T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"facilitators":["id00003"],"roster":["id00003","id00005","id00007","id00009","id00011"],"items":[{"title":"id00021","minutes":10,"carried":1}],"contentions":[{"number":1,"wording":"id00026","raised_by":"id00005","parked_at":"2026-03-03T19:01:10Z"}],"next_contention":2,"groups":["id00014","id00015"],"in_groups":{"id00005":"id00014"},"preferences":{"id00011":{"invitations":"on"}},"features":["groups","reactions","unnamed"]}');
INSERT INTO public.journal VALUES ('id00002.2', 2, 'web/', 'id00043', '{"is":"Opened","at":"2026-03-03T19:02:05Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00002.2', 3, 'web/', 'id00044', '{"is":"Spoke","at":"2026-03-03T19:02:10Z","by":"id00005","ref":"message-id00044","words":8}');
INSERT INTO public.journal VALUES ('id00002.2', 4, 'web/', 'id00045', '{"is":"HandRaised","at":"2026-03-03T19:02:15Z","by":"id00007"}');
INSERT INTO public.journal VALUES ('id00002.2', 5, 'web/', 'id00046', '{"is":"Said","at":"2026-03-03T19:02:20Z","by":"id00009","words":"id00047","item":1}');

INSERT INTO public.meeting VALUES ('id00002.1', 'id00002', 1, 'closed', NULL, 1772564430000000, 1772564505000000);
INSERT INTO public.meeting VALUES ('id00002.2', 'id00002', 2, 'open', 1773169200000000, 1772564525000000, NULL);

INSERT INTO public.membership VALUES (2, 'id00002', 'id00005', 'member');
INSERT INTO public.membership VALUES (3, 'id00002', 'id00007', 'member');
INSERT INTO public.membership VALUES (4, 'id00002', 'id00009', 'member');
INSERT INTO public.membership VALUES (5, 'id00002', 'id00011', 'member');
INSERT INTO public.membership VALUES (1, 'id00002', 'id00003', 'facilitator');

INSERT INTO public.note VALUES (1, 'id00002', 'id00002.1', 'note', 'id00028', 'id00009', 1772564475000000, 'id00018', NULL);
INSERT INTO public.note VALUES (2, 'id00002', 'id00002.1', 'decision', 'id00030', 'id00003', 1772564480000000, 'id00018', NULL);

INSERT INTO public.parcel VALUES ('id00002', 1, 7, 0, 'post', 1772564430000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":1}},"lines":[{"key":"opening","slots":{"typed":{"is":"typed","text":"/hand"},"passing":{"is":"typed","text":"/pass"}}}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}]}', 'courier', 1772564490000000, 1772564430000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 12, 0, 'post', 1772564455000000, NULL, '{"kind":"item","title":{"key":"item-begins","slots":{"place":1,"title":{"is":"words","id":"id00018"}}},"lines":[{"key":"item-goal","slots":{"words":{"is":"words","id":"id00019"}}}],"facts":[{"label":{"key":"time-left"},"value":{"key":"left","slots":{"time":{"is":"left","until":"2026-03-03T19:20:55Z"}}}}]}', 'courier', 1772564515000000, 1772564455000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 22, 0, 'post', 1772564505000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":1}},"lines":[{"key":"closing-heard","slots":{"heard":2,"here":5}},{"key":"recorded-count","slots":{"decisions":1,"notes":1}},{"key":"closing-next","slots":{"when":{"is":"moment","at":"2026-03-10T19:00:00Z","zone":"Europe/London"}}},{"key":"closing-poll"},{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}],"parts":[{"heading":{"key":"decisions-heading"},"lines":[{"key":"note-line-about","slots":{"words":{"is":"words","id":"id00030"},"title":{"is":"words","id":"id00018"}}}]},{"heading":{"key":"closing-carried"},"lines":[{"key":"bullet","slots":{"words":{"is":"words","id":"id00021"}}}]},{"heading":{"key":"closing-parked"},"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00026"}}}]}],"files":[{"kind":"minutes","meeting":"id00002.1","title":{"key":"minutes-title","slots":{"number":1}},"alt":[{"key":"minutes-alt"}]}]}', 'courier', 1772564565000000, 1772564505000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 22, 1, 'whisper', 1772564505000000, 'id00003', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":2678400}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}]}', 'courier', 1772564565000000, 1772564505000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 15, 0, 'post', 1772564470000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":1}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00026"}}},{"key":"parked-promise"}],"thread":"point-1"}', 'courier', 1772564530000000, 1772564470000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 22, 2, 'whisper', 1772564505000000, 'id00005', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":2678400}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}]}', 'courier', 1772564565000000, 1772564505000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 22, 3, 'whisper', 1772564505000000, 'id00007', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":2678400}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}]}', 'courier', 1772564565000000, 1772564505000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 22, 4, 'whisper', 1772564505000000, 'id00009', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":2678400}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}]}', 'courier', 1772564565000000, 1772564505000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 17, 0, 'post', 1772564480000000, NULL, '{"kind":"decision","title":{"key":"decision-title"},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00030"}}},{"key":"decision-kept"}]}', 'courier', 1772564540000000, 1772564480000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 2, 5, 0, 'post', 1772564540000000, NULL, '{"kind":"said","title":{"key":"said-title-item","slots":{"title":{"is":"words","id":"id00021"}}},"lines":[{"key":"said-by","slots":{"name":{"is":"name","who":"id00009"},"words":{"is":"words","id":"id00047"}}}]}', 'courier', 1772564600000000, 1772564540000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 22, 5, 'whisper', 1772564505000000, 'id00011', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":2678400}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}]}', 'courier', 1772564565000000, 1772564505000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 2, 2, 0, 'post', 1772564525000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":2}},"lines":[{"key":"opening","slots":{"typed":{"is":"typed","text":"/hand"},"passing":{"is":"typed","text":"/pass"}}},{"key":"groups-absent","slots":{"groups":{"is":"all","of":[{"is":"words","id":"id00014"},{"is":"words","id":"id00015"}]}}}],"parts":[{"heading":{"key":"agenda"},"lines":[{"key":"agenda-line","slots":{"place":1,"title":{"is":"words","id":"id00021"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":600}}}]}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}]}', 'courier', 1772564585000000, 1772564525000000, 1);
INSERT INTO public.parcel VALUES ('id00002', 2, 2, 1, 'post', 1772564525000000, NULL, '{"kind":"tabled","title":{"key":"tabled-title","slots":{"count":1}},"lines":[{"key":"tabled-ask"}],"parts":[{"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00026"}}},{"key":"tabled-first"}],"buttons":[{"label":{"key":"button-settle"},"command":"settle","args":{"contention":1},"style":"main"},{"label":{"key":"button-park-again"},"command":"park-again","args":{"contention":1}}]}]}', 'courier', 1772564585000000, 1772564525000000, 1);

INSERT INTO public.person VALUES ('id00003', 'web', '', 'account-Grace', 'Grace');
INSERT INTO public.person VALUES ('id00005', 'web', '', 'account-Ana', 'Ana');
INSERT INTO public.person VALUES ('id00007', 'web', '', 'account-Ben', 'Ben');
INSERT INTO public.person VALUES ('id00009', 'web', '', 'account-Cleo', 'Cleo');
INSERT INTO public.person VALUES ('id00011', 'web', '', 'account-Dan', 'Dan');

INSERT INTO public.poll VALUES ('id00002.1', 'id00002', 1772564505000000, 1775242905000000, 4, NULL);

INSERT INTO public.preferences VALUES ('id00011', 'on', false, true, 'en', false, false);

INSERT INTO public.roll VALUES ('id00002.1', 'id00003', false);
INSERT INTO public.roll VALUES ('id00002.1', 'id00005', true);
INSERT INTO public.roll VALUES ('id00002.1', 'id00007', true);
INSERT INTO public.roll VALUES ('id00002.1', 'id00009', true);
INSERT INTO public.roll VALUES ('id00002.1', 'id00011', false);

INSERT INTO public.room VALUES (1, 'id00002', 'web', '', 'lamp', 'lamp', 'UTC');

INSERT INTO public.series VALUES ('id00002', '2026-03-10T19:00', 'Europe/London', 'FREQ=WEEKLY', 60);

INSERT INTO public.team_group VALUES ('id00002', 'id00014', 1);
INSERT INTO public.team_group VALUES ('id00002', 'id00015', 2);

INSERT INTO public.wake VALUES ('id00002.1', 'poll-closes', 1775242905000000, 1775242905000000, NULL);
INSERT INTO public.wake VALUES ('id00002.2', 'idle', 1772568125000000, 1772568125000000, NULL);
INSERT INTO public.wake VALUES ('id00002.2', 'invite', 1772564825000000, 1772564825000000, NULL);
INSERT INTO public.wake VALUES ('id00002.2', 'item-soon', 1772565005000000, 1772565005000000, NULL);
INSERT INTO public.wake VALUES ('id00002.2', 'item-time', 1772565125000000, 1772565125000000, NULL);

INSERT INTO public.words VALUES ('id00014', 'id00002', 'id00003', 'groups set.names', 'carers', 1772564435000000, NULL);
INSERT INTO public.words VALUES ('id00015', 'id00002', 'id00003', 'groups set.names', 'nurses', 1772564435000000, NULL);
INSERT INTO public.words VALUES ('id00018', 'id00002', 'id00003', 'agenda add.title', 'Breaks at home', 1772564445000000, NULL);
INSERT INTO public.words VALUES ('id00019', 'id00002', 'id00003', 'agenda add.goal', 'Agree how breaks are booked', 1772564445000000, NULL);
INSERT INTO public.words VALUES ('id00021', 'id00002', 'id00003', 'agenda add.title', 'Nights away', 1772564450000000, NULL);
INSERT INTO public.words VALUES ('id00026', 'id00002', 'id00005', 'park.wording', 'Nights: at home or away?', 1772564470000000, NULL);
INSERT INTO public.words VALUES ('id00028', 'id00002', 'id00009', 'note.text', 'The grant form has to be sent by May', 1772564475000000, NULL);
INSERT INTO public.words VALUES ('id00030', 'id00002', 'id00003', 'decide.text', 'We ask the council for longer breaks', 1772564480000000, NULL);
INSERT INTO public.words VALUES ('id00033', 'id00002', 'id00009', 'hand.reason', 'about money', 1772564490000000, NULL);
INSERT INTO public.words VALUES ('id00047', 'id00002', 'id00009', 'say.text', 'I would like to have this read out', 1772564540000000, NULL);

SELECT pg_catalog.setval('public.contention_log_number_seq', 2, true);

SELECT pg_catalog.setval('public.membership_number_seq', 6, true);

SELECT pg_catalog.setval('public.note_number_seq', 2, true);

SELECT pg_catalog.setval('public.room_number_seq', 1, true);

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

ALTER TABLE ONLY public.anchor
    ADD CONSTRAINT pk_anchor PRIMARY KEY (platform, tenant, channel, name);

ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT pk_ballot PRIMARY KEY (poll, key);

ALTER TABLE ONLY public.contention
    ADD CONSTRAINT pk_contention PRIMARY KEY (room, number);

ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT pk_contention_log PRIMARY KEY (number);

ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT pk_group_choice PRIMARY KEY (room, person);

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT pk_installation PRIMARY KEY (platform, enterprise, tenant);

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT pk_journal PRIMARY KEY (meeting, number);

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT pk_meeting PRIMARY KEY (id);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT pk_membership PRIMARY KEY (number);

ALTER TABLE ONLY public.note
    ADD CONSTRAINT pk_note PRIMARY KEY (number);

ALTER TABLE ONLY public.oauth_state
    ADD CONSTRAINT pk_oauth_state PRIMARY KEY (state);

ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT pk_parcel PRIMARY KEY (room, meeting, number, place);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);

ALTER TABLE ONLY public.poll
    ADD CONSTRAINT pk_poll PRIMARY KEY (meeting);

ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT pk_preferences PRIMARY KEY (person);

ALTER TABLE ONLY public.roll
    ADD CONSTRAINT pk_roll PRIMARY KEY (poll, person);

ALTER TABLE ONLY public.room
    ADD CONSTRAINT pk_room PRIMARY KEY (number);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT pk_series PRIMARY KEY (room);

ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT pk_team_group PRIMARY KEY (room, name);

ALTER TABLE ONLY public.wake
    ADD CONSTRAINT pk_wake PRIMARY KEY (meeting, why);

ALTER TABLE ONLY public.words
    ADD CONSTRAINT pk_words PRIMARY KEY (id);

ALTER TABLE ONLY public.workspace
    ADD CONSTRAINT pk_workspace PRIMARY KEY (platform, tenant);

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT uq_meeting_room_number UNIQUE (room, number);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT uq_membership_room_person UNIQUE (room, person);

ALTER TABLE ONLY public.note
    ADD CONSTRAINT uq_note_words UNIQUE (words);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT uq_person_platform_tenant_account UNIQUE (platform, tenant, account);

ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_key UNIQUE (key);

ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_platform_tenant_channel UNIQUE (platform, tenant, channel);

CREATE INDEX ix_contention_log_room_contention ON public.contention_log USING btree (room, contention);

CREATE INDEX ix_note_room_kind ON public.note USING btree (room, kind);

CREATE INDEX ix_parcel_waiting ON public.parcel USING btree (room, meeting, number, place) WHERE (delivered_at IS NULL);

CREATE INDEX ix_wake_ready ON public.wake USING btree (ready);

CREATE INDEX ix_words_by ON public.words USING btree (by);

CREATE INDEX ix_words_room_source ON public.words USING btree (room, source);

CREATE UNIQUE INDEX uq_journal_tenant_source ON public.journal USING btree (tenant, source) WHERE (source IS NOT NULL);

ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT fk_ballot_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);

ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_by FOREIGN KEY (by) REFERENCES public.person(id);

ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_room FOREIGN KEY (room) REFERENCES public.room(key);

ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_raised_by FOREIGN KEY (raised_by) REFERENCES public.person(id);

ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_room FOREIGN KEY (room) REFERENCES public.room(key);

ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_person FOREIGN KEY (person) REFERENCES public.person(id);

ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_room FOREIGN KEY (room) REFERENCES public.room(key);

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_room FOREIGN KEY (room) REFERENCES public.room(key);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_person FOREIGN KEY (person) REFERENCES public.person(id);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_room FOREIGN KEY (room) REFERENCES public.room(key);

ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_by FOREIGN KEY (by) REFERENCES public.person(id);

ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_room FOREIGN KEY (room) REFERENCES public.room(key);

ALTER TABLE ONLY public.poll
    ADD CONSTRAINT fk_poll_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);

ALTER TABLE ONLY public.poll
    ADD CONSTRAINT fk_poll_room FOREIGN KEY (room) REFERENCES public.room(key);

ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT fk_preferences_person FOREIGN KEY (person) REFERENCES public.person(id);

ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_person FOREIGN KEY (person) REFERENCES public.person(id);

ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT fk_series_room FOREIGN KEY (room) REFERENCES public.room(key);

ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT fk_team_group_room FOREIGN KEY (room) REFERENCES public.room(key);

ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_by FOREIGN KEY (by) REFERENCES public.person(id);

ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_room FOREIGN KEY (room) REFERENCES public.room(key);

