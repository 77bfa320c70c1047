BEGIN TRANSACTION;
CREATE TABLE account (
	id VARCHAR(36) NOT NULL, 
	trainee_id VARCHAR(36) NOT NULL, 
	sign_in_name TEXT NOT NULL, 
	name_key VARCHAR(200) NOT NULL, 
	role VARCHAR(10) NOT NULL, 
	password_hash TEXT, 
	issuer VARCHAR(255), 
	subject VARCHAR(255), 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_account PRIMARY KEY (id), 
	CONSTRAINT uq_account_trainee_id UNIQUE (trainee_id), 
	CONSTRAINT uq_account_name_key UNIQUE (name_key), 
	CONSTRAINT fk_account_trainee_id_trainee FOREIGN KEY(trainee_id) REFERENCES trainee (id) ON DELETE CASCADE
);
INSERT INTO "account" VALUES('d7bce4a3-3836-4c02-852e-efda3d994e34','3bb9868e-40c5-4871-a265-787839999eaa','boss','boss','admin','$argon2id$v=19$m=8,t=1,p=1$poYv5KxSfR/yUAuGwr/vLg$xFZkQGMJOB3+89y/+2wavqnFmOuBVyXuKlFQBfsCeP8',NULL,NULL,'2026-11-26 06:00:00.000000');
INSERT INTO "account" VALUES('32d4b5b0-77d7-40a9-a6ef-7efb79affefb','4534e648-822f-4060-9df7-ebf7ee3b8d36','Nusrat.Jahan','nusrat.jahan','mentor','$argon2id$v=19$m=8,t=1,p=1$5F+zKiAHoATzHob7OwtFRw$v2UjJ26d28ok1QcxoDT1wR7ge4fs8eUzC+rq3ZEXQvY',NULL,NULL,'2026-11-26 06:00:00.000000');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE assessment (
	id INTEGER NOT NULL, 
	draft_id VARCHAR(36) NOT NULL, 
	is_current BOOLEAN NOT NULL, 
	made_at DATETIME NOT NULL, 
	exercise_revision INTEGER NOT NULL, 
	program VARCHAR(40) NOT NULL, 
	rules VARCHAR(80) NOT NULL, 
	complete BOOLEAN NOT NULL, 
	words INTEGER NOT NULL, 
	overall INTEGER, 
	accuracy INTEGER, 
	task INTEGER, 
	tone INTEGER, 
	clarity INTEGER, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_assessment PRIMARY KEY (id), 
	CONSTRAINT fk_assessment_draft_id_draft FOREIGN KEY(draft_id) REFERENCES draft (id) ON DELETE CASCADE
);
INSERT INTO "assessment" VALUES(1,'1add9079-3a13-4f2c-9fcb-a4c9a49d238f',1,'2026-11-24 06:02:00.000000',1,'0.1.0','2026-11-24',1,5,40,80,NULL,55,100,'{"schema":1,"complete":true,"issues":[{"at":[5,8],"concept":"spelling","rule":"COACH_NAME","tier":"error","en":"Is this the name?","bn":"নামটা কি ঠিক আছে?","suggestions":["Anne","<b>''\"</b>"],"example":["Dear Jhon","Dear John"]},{"at":[8,9],"concept":"punctuation","rule":"COMMA","tier":"hint","en":"A comma.","bn":"একটি কমা।","suggestions":[],"example":null}],"moves":[{"move":"greeting","at":[0,4]}],"facts":[{"fact":"arrival","met":true,"at":[5,8]},{"fact":"order","met":false,"at":null}],"flags":[{"flag":"too_short","at":null},{"flag":"rude","at":[0,4]}],"readability":{"words":5,"sentences":1,"words_per_sentence":5.0,"flesch_reading_ease":78.25,"flesch_kincaid_grade":null},"scorecard":{"overall":40,"cap":"rude","criteria":{"accuracy":{"score":80,"deductions":[{"reason":"issue","points":12.5,"subject":"COACH_NAME","at":[5,8]},{"reason":"other","points":7.5,"subject":"","at":null}]},"task":{"score":null,"deductions":[]},"tone":{"score":55,"deductions":[{"reason":"move","points":45,"subject":"apology","at":null}]},"clarity":{"score":100,"deductions":[]}}}}');
INSERT INTO "assessment" VALUES(2,'12b6263f-9b65-4db9-ab1d-86c8bd2f3971',0,'2026-11-24 06:04:00.000000',1,'0.1.0','2026-11-24',0,5,40,80,NULL,55,100,'{"schema":1,"complete":false,"issues":[{"at":[5,8],"concept":"spelling","rule":"COACH_NAME","tier":"error","en":"Is this the name?","bn":"নামটা কি ঠিক আছে?","suggestions":["Anne","<b>''\"</b>"],"example":["Dear Jhon","Dear John"]},{"at":[8,9],"concept":"punctuation","rule":"COMMA","tier":"hint","en":"A comma.","bn":"একটি কমা।","suggestions":[],"example":null}],"moves":[{"move":"greeting","at":[0,4]}],"facts":[{"fact":"arrival","met":true,"at":[5,8]},{"fact":"order","met":false,"at":null}],"flags":[{"flag":"too_short","at":null},{"flag":"rude","at":[0,4]}],"readability":{"words":5,"sentences":1,"words_per_sentence":5.0,"flesch_reading_ease":78.25,"flesch_kincaid_grade":null},"scorecard":{"overall":40,"cap":"rude","criteria":{"accuracy":{"score":80,"deductions":[{"reason":"issue","points":12.5,"subject":"COACH_NAME","at":[5,8]},{"reason":"other","points":7.5,"subject":"","at":null}]},"task":{"score":null,"deductions":[]},"tone":{"score":55,"deductions":[{"reason":"move","points":45,"subject":"apology","at":null}]},"clarity":{"score":100,"deductions":[]}}}}');
INSERT INTO "assessment" VALUES(3,'12b6263f-9b65-4db9-ab1d-86c8bd2f3971',1,'2026-11-24 06:05:00.000000',1,'0.1.0','2026-11-24',1,5,40,80,NULL,55,100,'{"schema":1,"complete":true,"issues":[{"at":[5,8],"concept":"spelling","rule":"COACH_NAME","tier":"error","en":"Is this the name?","bn":"নামটা কি ঠিক আছে?","suggestions":["Anne","<b>''\"</b>"],"example":["Dear Jhon","Dear John"]},{"at":[8,9],"concept":"punctuation","rule":"COMMA","tier":"hint","en":"A comma.","bn":"একটি কমা।","suggestions":[],"example":null}],"moves":[{"move":"greeting","at":[0,4]}],"facts":[{"fact":"arrival","met":true,"at":[5,8]},{"fact":"order","met":false,"at":null}],"flags":[{"flag":"too_short","at":null},{"flag":"rude","at":[0,4]}],"readability":{"words":5,"sentences":1,"words_per_sentence":5.0,"flesch_reading_ease":78.25,"flesch_kincaid_grade":null},"scorecard":{"overall":40,"cap":"rude","criteria":{"accuracy":{"score":80,"deductions":[{"reason":"issue","points":12.5,"subject":"COACH_NAME","at":[5,8]},{"reason":"other","points":7.5,"subject":"","at":null}]},"task":{"score":null,"deductions":[]},"tone":{"score":55,"deductions":[{"reason":"move","points":45,"subject":"apology","at":null}]},"clarity":{"score":100,"deductions":[]}}}}');
INSERT INTO "assessment" VALUES(4,'0765ce3e-feb7-4291-81a3-c457a243b8c0',1,'2026-11-24 06:06:00.000000',1,'0.1.0','2026-11-24',1,5,40,80,NULL,55,100,'{"schema":1,"complete":true,"issues":[{"at":[5,8],"concept":"spelling","rule":"COACH_NAME","tier":"error","en":"Is this the name?","bn":"নামটা কি ঠিক আছে?","suggestions":["Anne","<b>''\"</b>"],"example":["Dear Jhon","Dear John"]},{"at":[8,9],"concept":"punctuation","rule":"COMMA","tier":"hint","en":"A comma.","bn":"একটি কমা।","suggestions":[],"example":null}],"moves":[{"move":"greeting","at":[0,4]}],"facts":[{"fact":"arrival","met":true,"at":[5,8]},{"fact":"order","met":false,"at":null}],"flags":[{"flag":"too_short","at":null},{"flag":"rude","at":[0,4]}],"readability":{"words":5,"sentences":1,"words_per_sentence":5.0,"flesch_reading_ease":78.25,"flesch_kincaid_grade":null},"scorecard":{"overall":40,"cap":"rude","criteria":{"accuracy":{"score":80,"deductions":[{"reason":"issue","points":12.5,"subject":"COACH_NAME","at":[5,8]},{"reason":"other","points":7.5,"subject":"","at":null}]},"task":{"score":null,"deductions":[]},"tone":{"score":55,"deductions":[{"reason":"move","points":45,"subject":"apology","at":null}]},"clarity":{"score":100,"deductions":[]}}}}');
INSERT INTO "assessment" VALUES(5,'11351af8-0bca-49a6-b7b1-0514750da038',1,'2026-11-25 06:04:00.000000',2,'0.1.0','2026-11-25',1,5,100,100,NULL,NULL,NULL,'{"schema":1,"complete":true,"issues":[],"moves":[],"facts":[],"flags":[],"readability":{"words":5,"sentences":1,"words_per_sentence":null,"flesch_reading_ease":null,"flesch_kincaid_grade":null},"scorecard":{"overall":100,"cap":null,"criteria":{"accuracy":{"score":100,"deductions":[]}}}}');
CREATE TABLE attempt (
	id VARCHAR(36) NOT NULL, 
	trainee_id VARCHAR(36) NOT NULL, 
	exercise_id VARCHAR(60) NOT NULL, 
	exercise_revision INTEGER NOT NULL, 
	started_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	text TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	seconds FLOAT NOT NULL, 
	submitted_at DATETIME, 
	submitted_draft_id VARCHAR(36), mode VARCHAR(10) DEFAULT 'practice' NOT NULL, 
	CONSTRAINT pk_attempt PRIMARY KEY (id), 
	CONSTRAINT fk_attempt_trainee_id_trainee FOREIGN KEY(trainee_id) REFERENCES trainee (id) ON DELETE CASCADE
);
INSERT INTO "attempt" VALUES('9e02a559-0edc-4731-9c6e-3c98e6a1236b','a2241e2b-944f-4f12-b9c6-dec4137d1e21','late-parcel',1,'2026-11-24 06:00:00.000000','2026-11-24 06:06:00.000000','Dear Ann, your parcel arrives on 3 March.',4,360.0,'2026-11-24 06:06:00.000000','0765ce3e-feb7-4291-81a3-c457a243b8c0','practice');
INSERT INTO "attempt" VALUES('eabbb9b6-4555-4cae-9886-129df568edcd','a2241e2b-944f-4f12-b9c6-dec4137d1e21','wrong-size',2,'2026-12-03 06:00:00.000000','2026-12-03 06:01:00.000000','প্রিয় Ann, not checked yet',1,60.0,NULL,NULL,'practice');
INSERT INTO "attempt" VALUES('b37761ae-fd05-446a-9d44-f0f0127a7d33','74494c41-7fd8-48e7-999b-d44fe59b393c','late-parcel',2,'2026-11-25 06:00:00.000000','2026-11-25 06:04:00.000000','Dear Ann, it arrives today.',1,120.0,'2026-11-25 06:04:00.000000','11351af8-0bca-49a6-b7b1-0514750da038','test');
INSERT INTO "attempt" VALUES('30b9166a-18dd-42f6-a2e8-02eeca15aafd','74494c41-7fd8-48e7-999b-d44fe59b393c','late-parcel',2,'2026-11-25 06:09:00.000000','2026-11-25 06:09:00.000000','',0,0.0,NULL,NULL,'practice');
CREATE TABLE audit_entry (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor_id VARCHAR(36), 
	action VARCHAR(40) NOT NULL, 
	subject_id VARCHAR(60) NOT NULL, 
	facts TEXT NOT NULL, 
	CONSTRAINT pk_audit_entry PRIMARY KEY (id)
);
INSERT INTO "audit_entry" VALUES(1,'2026-11-26 06:00:00.000000',NULL,'account_made','d7bce4a3-3836-4c02-852e-efda3d994e34','{"role": "admin"}');
INSERT INTO "audit_entry" VALUES(2,'2026-11-26 06:00:00.000000',NULL,'account_made','32d4b5b0-77d7-40a9-a6ef-7efb79affefb','{"role": "trainee"}');
INSERT INTO "audit_entry" VALUES(3,'2026-11-26 06:00:00.000000','d7bce4a3-3836-4c02-852e-efda3d994e34','reset_code_issued','32d4b5b0-77d7-40a9-a6ef-7efb79affefb','{}');
INSERT INTO "audit_entry" VALUES(4,'2026-11-26 06:00:00.000000',NULL,'role_changed','32d4b5b0-77d7-40a9-a6ef-7efb79affefb','{"from": "trainee", "to": "mentor"}');
CREATE TABLE browser (
	token_hash VARCHAR(64) NOT NULL, 
	trainee_id VARCHAR(36) NOT NULL, 
	added_at DATETIME NOT NULL, 
	CONSTRAINT pk_browser PRIMARY KEY (token_hash), 
	CONSTRAINT fk_browser_trainee_id_trainee FOREIGN KEY(trainee_id) REFERENCES trainee (id) ON DELETE CASCADE
);
INSERT INTO "browser" VALUES('876b7aebbe1d2301188ce71223a02d49f26a19df92fe72bf664443983b33438b','a2241e2b-944f-4f12-b9c6-dec4137d1e21','2026-11-24 06:00:00.000000');
INSERT INTO "browser" VALUES('9c0fec97568578e7fd4dbdca95182d48cb2c6660f099afd530afc88b733967b3','74494c41-7fd8-48e7-999b-d44fe59b393c','2026-11-25 06:00:00.000000');
CREATE TABLE concept_count (
	assessment_id INTEGER NOT NULL, 
	concept VARCHAR(20) NOT NULL, 
	errors INTEGER NOT NULL, 
	hints INTEGER NOT NULL, 
	CONSTRAINT pk_concept_count PRIMARY KEY (assessment_id, concept), 
	CONSTRAINT fk_concept_count_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id) ON DELETE CASCADE
);
INSERT INTO "concept_count" VALUES(1,'spelling',1,0);
INSERT INTO "concept_count" VALUES(1,'punctuation',0,1);
INSERT INTO "concept_count" VALUES(2,'spelling',1,0);
INSERT INTO "concept_count" VALUES(2,'punctuation',0,1);
INSERT INTO "concept_count" VALUES(3,'spelling',1,0);
INSERT INTO "concept_count" VALUES(3,'punctuation',0,1);
INSERT INTO "concept_count" VALUES(4,'spelling',1,0);
INSERT INTO "concept_count" VALUES(4,'punctuation',0,1);
CREATE TABLE dispute (
	id INTEGER NOT NULL, 
	draft_id VARCHAR(36) NOT NULL, 
	issue_key TEXT NOT NULL, 
	key_hash VARCHAR(64) NOT NULL, 
	disputed_at DATETIME NOT NULL, 
	CONSTRAINT pk_dispute PRIMARY KEY (id), 
	CONSTRAINT uq_dispute_draft_id_key_hash UNIQUE (draft_id, key_hash), 
	CONSTRAINT fk_dispute_draft_id_draft FOREIGN KEY(draft_id) REFERENCES draft (id) ON DELETE CASCADE
);
INSERT INTO "dispute" VALUES(1,'1add9079-3a13-4f2c-9fcb-a4c9a49d238f','COACH_NAMEann','44b54ba74032186e9195b4ff80913287bca28950f49549c8b317f2d9577e8742','2026-11-24 06:03:00.000000');
CREATE TABLE draft (
	id VARCHAR(36) NOT NULL, 
	attempt_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	text TEXT NOT NULL, 
	written_at DATETIME NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (id), 
	CONSTRAINT uq_draft_attempt_id_number UNIQUE (attempt_id, number), 
	CONSTRAINT fk_draft_attempt_id_attempt FOREIGN KEY(attempt_id) REFERENCES attempt (id) ON DELETE CASCADE
);
INSERT INTO "draft" VALUES('bfe229c5-92df-4298-8877-1ce5bb7a04c1','9e02a559-0edc-4731-9c6e-3c98e6a1236b',1,'set_aside','Dear Ann,
from the phone.','2026-11-24 06:02:00.000000');
INSERT INTO "draft" VALUES('1add9079-3a13-4f2c-9fcb-a4c9a49d238f','9e02a559-0edc-4731-9c6e-3c98e6a1236b',2,'checked','Dear Ann, I recieve NUL 0000 and d800.','2026-11-24 06:02:00.000000');
INSERT INTO "draft" VALUES('12b6263f-9b65-4db9-ab1d-86c8bd2f3971','9e02a559-0edc-4731-9c6e-3c98e6a1236b',3,'checked','Dear Ann, I recieve teh parcel.','2026-11-24 06:04:00.000000');
INSERT INTO "draft" VALUES('0765ce3e-feb7-4291-81a3-c457a243b8c0','9e02a559-0edc-4731-9c6e-3c98e6a1236b',4,'checked','Dear Ann, your parcel arrives on 3 March.','2026-11-24 06:06:00.000000');
INSERT INTO "draft" VALUES('11351af8-0bca-49a6-b7b1-0514750da038','b37761ae-fd05-446a-9d44-f0f0127a7d33',1,'checked','Dear Ann, it arrives today.','2026-11-25 06:04:00.000000');
CREATE TABLE one_time_code (
	code_hash VARCHAR(64) NOT NULL, 
	purpose VARCHAR(20) NOT NULL, 
	account_id VARCHAR(36), 
	issued_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_one_time_code PRIMARY KEY (code_hash), 
	CONSTRAINT fk_one_time_code_account_id_account FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "one_time_code" VALUES('f789387e2b5ea7ffb7716c993966ca929bf39ea5f17d2b6269e4ab3c3d7e3713','reset','32d4b5b0-77d7-40a9-a6ef-7efb79affefb','2026-11-26 06:00:00.000000','2026-11-27 06:00:00.000000');
CREATE TABLE session (
	token_hash VARCHAR(64) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	begun_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (token_hash), 
	CONSTRAINT fk_session_account_id_account FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "session" VALUES('a574bb8e5955787ec85610a392cd9fca0658be48c4527badec0a0ee2c9fb90c5','32d4b5b0-77d7-40a9-a6ef-7efb79affefb','2026-11-26 06:00:00.000000','2126-11-02 06:00:00.000000');
CREATE TABLE throttle (
	"key" VARCHAR(64) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	closed_until DATETIME, 
	CONSTRAINT pk_throttle PRIMARY KEY ("key")
);
INSERT INTO "throttle" VALUES('67cdcc3e953d22c5a589fd24443f8eb36ae71634c33142ac0cb31376455642c4',1,'2026-11-26 06:00:00.000000',NULL);
INSERT INTO "throttle" VALUES('ddb4e6add1a7f2d9e88f9ddb88e5c1010d8c85e8bddab50832c75cb1ee8d1ce8',1,'2026-11-26 06:00:00.000000',NULL);
CREATE TABLE trainee (
	id VARCHAR(36) NOT NULL, 
	name TEXT NOT NULL, 
	language VARCHAR(8) NOT NULL, 
	joined_at DATETIME NOT NULL, 
	CONSTRAINT pk_trainee PRIMARY KEY (id)
);
INSERT INTO "trainee" VALUES('a2241e2b-944f-4f12-b9c6-dec4137d1e21','রিনা আক্তার','bn','2026-11-24 06:00:00.000000');
INSERT INTO "trainee" VALUES('74494c41-7fd8-48e7-999b-d44fe59b393c','Sumi','en','2026-11-25 06:00:00.000000');
INSERT INTO "trainee" VALUES('3bb9868e-40c5-4871-a265-787839999eaa','Boss','en','2026-11-26 06:00:00.000000');
INSERT INTO "trainee" VALUES('4534e648-822f-4060-9df7-ebf7ee3b8d36','নুসরাত জাহান','bn','2026-11-26 06:00:00.000000');
CREATE INDEX ix_browser_trainee_id ON browser (trainee_id);
CREATE INDEX ix_attempt_trainee_id_started_at ON attempt (trainee_id, started_at);
CREATE INDEX ix_assessment_draft_id ON assessment (draft_id);
CREATE UNIQUE INDEX uq_assessment_current ON assessment (draft_id) WHERE is_current;
CREATE UNIQUE INDEX uq_attempt_unfinished ON attempt (trainee_id, exercise_id, mode) WHERE submitted_at IS NULL;
CREATE UNIQUE INDEX uq_account_issuer_subject ON account (issuer, subject);
CREATE INDEX ix_session_account_id ON session (account_id);
CREATE INDEX ix_one_time_code_account_id ON one_time_code (account_id);
CREATE INDEX ix_audit_entry_at ON audit_entry (at);
CREATE INDEX ix_audit_entry_subject_id ON audit_entry (subject_id);
COMMIT;
